/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "tsconfig.test.json", diagnostics: false }] },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  testTimeout: 60_000,
  // Tests in a browser and with LibreOffice wait much: jest's own choice, one worker on two cores, would leave both idle.
  maxWorkers: "100%",
};
