/** The laws of writing on random workbooks and random afternoons, over a file. */
import { holdLaws } from "./life/laws";
import { fileWorld } from "./life/worlds";

holdLaws("over a file", fileWorld, { afternoons: 12, markings: 8 });
