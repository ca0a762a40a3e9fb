/**
 * Writes docs/quy-tac.md from the catalogue of rules, their Vietnamese texts and the first failing case of each. Run it with
 * `node scripts/run.mjs scripts/rules-doc.mts`.
 */
import { writeFileSync } from "node:fs";
import { rulesDocument } from "../src/core/rules/document";
import { sentenceOf } from "../src/core/rules/sentence";
import { exampleOf } from "../test/support/rule-cases";

writeFileSync(
  "docs/quy-tac.md",
  rulesDocument((rule) => sentenceOf(exampleOf(rule), "vi")),
);
