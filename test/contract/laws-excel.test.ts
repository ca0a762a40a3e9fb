/**
 * The laws of writing on random workbooks and random afternoons, in Excel.
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "url": "https://localhost/"}
 */
import { OfficeHost, startOffice } from "../support/office-host";
import { holdLaws } from "./life/laws";
import { excelWorld } from "./life/worlds";

const host = new OfficeHost({ excelApi: "1.14" });
beforeAll(() => startOffice(host));

holdLaws("in Excel", (bytes) => excelWorld(host, bytes), { afternoons: 8, markings: 5 });
