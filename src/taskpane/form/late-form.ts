import { late } from "../late";

/** Few need a form, and it brings the frameworks with it. */
export const FormMaker = late(async () => (await import(/* webpackChunkName: "form" */ "./FormMaker")).FormMaker);
