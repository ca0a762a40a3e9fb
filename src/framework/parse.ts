export { parseFramework } from "./parse-framework";
export { parseProfile } from "./parse-profile";
