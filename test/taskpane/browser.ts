import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom has not. Where nothing is laid out there is nothing to scroll to. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollIntoView = () => undefined;
