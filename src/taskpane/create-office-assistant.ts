import type { BudgetAssistant } from "../app/budget-assistant";
import { createBudgetAssistant } from "../app/create-budget-assistant";
import { createOfficePreferences } from "../host/officejs/create-office-preferences";
import { createOfficeSession } from "../host/officejs/create-office-session";
import { createOfficeStore } from "../host/officejs/create-office-store";

/** The use cases over the workbook that is open in Excel. */
export function createOfficeAssistant(): BudgetAssistant {
  return createBudgetAssistant({
    store: createOfficeStore(),
    session: createOfficeSession(),
    preferences: createOfficePreferences(),
  });
}
