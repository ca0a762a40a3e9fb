export { HAND_CASES } from "./by-hand";
export { runScript } from "./run";
export { SCRIPT_CASES } from "./scripts";
