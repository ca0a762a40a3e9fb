export { parseFramework, type ParsedFramework } from "./parse-framework";
export { parseProfile, type ParsedProfile } from "./parse-profile";
