/** One chunk: what is said in the words of `text.*.ts`. */
export { DoneBar } from "./DoneBar";
export { Submit } from "./Submit";
export { WaiverPart } from "./WaiverPart";
