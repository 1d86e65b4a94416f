import type { Quantity } from "../reading/quantity";
import type { Paragraph } from "../reading/paragraph";
import type { Span } from "../reading/span";
import type { Subject } from "../subjects/subject";

/** What a figure says of its subject. */
export type Role = "value" | "prior" | "change" | "rate" | "share" | "whole" | "reason" | "other";

/** Which way a change or a rate goes; 0 where the text says that nothing changed. */
export type Direction = 1 | -1 | 0;

/** A figure with what it says. */
export interface Claim {
  readonly role: Role;
  readonly quantity: Quantity;
  readonly direction: Direction | null;
  /** The word that tells the direction; of last year's amount its year, where that is written as a number. */
  readonly word: string;
}

/** Everything a sentence says of one subject: its value, last year's, the change, the rate and the share. */
export interface Group {
  readonly subject: Subject;
  readonly paragraph: Paragraph;
  readonly sentence: Span;
  readonly value: Claim | null;
  readonly prior: Claim | null;
  readonly change: Claim | null;
  readonly rate: Claim | null;
  readonly share: Claim | null;
  /** What the share is of, where it stands in brackets beside it. */
  readonly whole: Claim | null;
  /** “与上年持平” without a figure. */
  readonly isUnchanged: boolean;
  /** Figures inside the reason. */
  readonly reasons: readonly Claim[];
  /** The words of the reason. */
  readonly reason: Span | null;
  /** Amounts in a bracket right behind the value. */
  readonly parts: readonly Quantity[];
  /** Index of the group of which this one is a part (其中). */
  readonly parent: number | null;
}
