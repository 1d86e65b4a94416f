import { createRoot } from "react-dom/client";
import { Workbench } from "./Workbench";

const element = document.getElementById("root");
if (element) createRoot(element).render(<Workbench />);
