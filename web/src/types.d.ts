// What travels between Python and the browser, and the few shapes that several modules share.

import type { ChosenField } from "./rule/choices.js";
import type { Reading } from "./rule/evidence.js";

/** The vocabulary, as dashboard/map/payload.py sends it: labels and looks, by a word's place in its list. */
export interface Words {
  /** First and last year that can be chosen. */
  years: [number, number];
  /** West, south, east and north, in degrees: what a link to a part of the sites opens on. */
  region: [number, number, number, number];
  layers: string[];
  actors: string[];
  statuses: string[];
  statusCodes: string[];
  /** The label of a status that is null. */
  unknownStatus: string;
  /** The places of the statuses that go on until something is reported. */
  lasting: number[];
  /** The places of the statuses of what is no more than a plan. */
  notBuilt: number[];
  /** From how many years after the last evidence on such a status is stale. */
  staleYears: number;
  confidences: string[];
  relations: string[];
  /** The sides whose word may be shown, all of them first: alone in the sentence, with a standing, and their name. */
  tellers: { tells: string; says: string[]; who: string }[];
  colours: string[];
  shapes: string[];
  dashes: number[][];
  /** The places of what is contested among the confidences: of a site, and of a plan. */
  contested: number[];
  /** Whom a copy has to name. */
  attribution: string;
}

/** A status, null where it is not known, and the year it holds from; only a first step holds from the beginning (null). */
export type StatusStep = [from: number | null, status: number | null];

/** By the end of a year, the newest evidence of a site's state that had been published was of the year `of`. */
export type EvidenceStep = [year: number, of: number];

/** What was known of a site from a year on. */
export type KnownStep = [
  year: number,
  exists: number,
  start: number | null,
  end: number | null,
  status: number | null,
  confidence: number,
  endBy: number,
];

/** All sites, one list a column; a site's row is its place in each. */
export interface Sites {
  id: string[];
  name: string[];
  where: string[];
  what: string[];
  layer: number[];
  actor: number[];
  lon: number[];
  lat: number[];
  /** Metres within which the place lies. */
  accuracy: number[];
  /** Point, line, area or band, by the first letter. */
  shape: string[];
  /** Today's status. */
  status: number[];
  statuses: StatusStep[][];
  confidence: number[];
  relation: (number | null)[];
  start: (number | null)[];
  /** The last year a site may have been there. */
  end: (number | null)[];
  /** 1 where the end is only that bound, its year not known. */
  endBy: number[];
  /** Longitude and latitude of each bend, by row. */
  routes: Record<string, [number, number][]>;
  evidence: EvidenceStep[][];
  known: KnownStep[][];
  /** Of a reader's own lines and areas, by row: longitude and latitude in turn, a list a part; of areas its rings. */
  ways?: Map<number, Float64Array[]>;
}

/** A reader's own rows, as dashboard/map/own.py writes them: one value instead of a list is that of all rows. */
export interface OwnContent {
  files: OwnFile[];
  degree: number;
  size: number;
  /** By file, what is added to the place of one of its rows here to have its place among all. */
  first: number[];
  name: string[];
  /** Point, line or area, a letter a row. */
  shape: string;
  categories: string[];
  countries: string[];
  /** By row, whole numbers, each the difference to the one before and one list a part. */
  ways: Record<string, number[][]>;
  file: number | number[];
  lon: number | number[];
  lat: number | number[];
  accuracy: number | number[];
  start: number | number[];
  end: number | number[];
  status: number | number[];
  category: number | number[];
  country: number | number[];
}

/** A file that the reader has brought. */
export interface OwnFile {
  label: string;
  /** Whom to name; empty where nobody asks for it. */
  credit: string;
  colour: string;
}

/** All that one of the reader's rows says. */
export interface OwnRow {
  /** Its number in the file. */
  row: number;
  date: string;
  status: string;
  source: string;
  cells: [column: string, text: string][];
}

/** What the page says of the reader's own rows. */
export interface OwnMessage {
  token: string;
  mask: string;
  /** A row to go to and open, by its place among all, and a number that tells one wish from the next. */
  go: { row: number; file: number; told: ClusterRow; wish: number } | null;
  /** The files whose rows come in tiles, where there are such. */
  clusters?: ClusterSource[];
}

/** How many rows, how many of them without years, and how many begin and end in each year: the place of the first year told,
 * and from there on. Ends are 0 where they are the same as the starts. */
export type ClusterYears = [count: number, undated: number, starts: number[], ends: number[] | 0];

/** A file with too many rows to be drawn one by one: where its tiles are, and how many of its rows are left. */
export interface ClusterSource {
  address: string;
  /** What follows the address of a tile. */
  query: string;
  /** The file's place among the reader's. */
  file: number;
  /** The place of its first row among all. */
  first: number;
  /** The year that stands for all before the first that can be chosen: the years told are counted from it. */
  before: number;
  years: ClusterYears;
  /** Degrees within which the rows lie that are left in any years: west, south, east, north. */
  bounds: [west: number, south: number, east: number, north: number];
}

/** A row that comes in a tile, by its place in its file. */
export type ClusterRow = [
  row: number,
  lon: number,
  lat: number,
  start: number | null,
  end: number | null,
  name: string,
  category: string,
  status: number | null,
];

/** A tile of a file, as dashboard/map/clusters.py writes it. */
export interface ClusterTile {
  clusters: [cell: number, x: number, y: number, ...years: ClusterYears][];
  rows: ClusterRow[];
}

/** What the popup of a cluster says. */
export interface ClusterCell {
  count: number;
  categories: [word: string, count: number][];
  rows: ClusterRow[];
}

/** What is asked of a layer by the tooltip and the list: marks by their number. */
export interface Marks {
  hover: number | null;
  picked: number | null;
  visible: Record<number, number>;
  sites: {
    lat: Record<number, number>;
    lon: Record<number, number>;
    name: Record<number, string>;
    routes: Record<string, [number, number][]>;
  };
  rows(): number[];
  describe(row: number): string;
  spot(row: number): L.Point;
  redraw(): void;
}

/** First and last year, inclusive; null for all years. */
export type Period = [number, number] | null;

/** What the rule of visibility asks of a control. */
export interface Filters {
  period: Period;
  /** Whether the clock is that of known time. */
  known: boolean;
  undated: boolean;
  layers: number[];
  actors: number[];
  /** The weakest confidence kept; null for any. */
  confidence: number | null;
  statuses: number[];
  /** The side whose word is shown; 0 for all. */
  according: number;
  /** What it has to say of the sites kept; empty for any. */
  standings: number[];
  /** What that side says of a site; null according to all. */
  told: Reading | null;
  /** The confidence of sites where something is left out of the evidence; null where nothing is. */
  weighed: Reading | null;
  /** 1 for each row left by all other filters. */
  rows: Uint8Array;
}

/** What is chosen in the filters that are told by lists of choices, by its places there, the search and the area. */
export interface Chosen extends Record<ChosenField, number[]> {
  q: string;
  area: Within | null;
}

/** What the page says so that the map can follow the sidebar, as dashboard/map/filters.py writes it. */
export interface Following {
  /** The sidebar's choice of time, and what its sliders are set to. */
  when: When;
  year: number;
  span: [number, number];
  /** Without what nothing is chosen of. */
  chosen: Partial<Record<ChosenField, number[]>>;
  /** What is left out of the evidence, by its place in the file of the evidence. */
  without: number[];
  /** The search; empty where it is none, or a place to go to. */
  q: string;
  /** What the search was read as, where it looks like coordinates. */
  read: string;
  /** The area chosen, and masks of the sites inside: surely or possibly, and only possibly. */
  area: { words: string; inside: string; possibly: string } | null;
}

/** An area with its masks unpacked. */
export interface Within {
  words: string;
  inside: Uint8Array;
  possibly: Uint8Array;
}

export type When = "year" | "period" | "all";

/** What became of a site between two moments. */
export type Change = "added" | "ended" | "changed";

/** What a side says of a site, where it says anything. */
export type Spoken = "acknowledged" | "denied";

/** What the page says to the map, as dashboard/map/control.py writes it. */
export interface Message {
  mask: string;
  period: Period;
  layers: number[];
  actors: number[];
  /** What the sidebar says, if the map follows it. */
  follow: Following | null;
  undated: number;
  known: number;
  confidence: number;
  statuses: number[];
  according: number;
  standings: number[];
  /** The sites that the side acknowledges, and those it denies, as masks. */
  told: string[] | null;
  /** By confidence, the sites that what is left out brings to it, as masks. */
  weighed: Record<string, string> | null;
  site: string | null;
  exercises: string | null;
  fills: Record<string, string> | null;
  /** A place to go to and mark, and within how many metres it lies. */
  at: [lon: number, lat: number, accuracy: number] | null;
  /** The edge of the area chosen, longitude and latitude of its corners. */
  outline: [number, number][] | null;
  fit: number;
  /** Where to look, once this changes. */
  aim: [lat: number, lon: number, zoom: number] | null;
  plays: number;
  marks: Partial<Record<Change, number[]>> | null;
  /** Only where the reader has brought data. */
  own?: OwnMessage;
}

/** A message with its mask unpacked. */
export interface Control
  extends Omit<Message, "undated" | "known" | "confidence" | "told" | "weighed">,
    Filters,
    Chosen,
    Pick<Following, Told> {}

type Told = "when" | "year" | "span" | "without" | "read";

/** What the sidebar chose and the page has not said yet. */
export type Choice = Partial<
  Pick<Filters, "known" | "undated" | "layers" | "actors" | "statuses" | "confidence" | "according" | "standings"> &
    Pick<Following, "when" | "year" | "span" | "without"> &
    Chosen
>;

/** A site at the moment shown. */
export interface State {
  start: number | null;
  end: number | null;
  /** Null where the status of that moment is not known. */
  status: number | null;
  /** The newest status the clock knows of: today's, or what was known then. */
  newest: number | null;
  confidence: number;
  /** Whether the end is only the latest it may have been. */
  endBy: boolean;
  /** The year of the last dated evidence of its state; null where none has a date. */
  lastEvidence: number | null;
  /** The year shown; null for all years. */
  year: number | null;
  /** What the side chosen says of it, in words; empty according to all. */
  said?: string;
}

export interface Point {
  x: number;
  y: number;
}

/** How the world (0..1 across) is laid onto the map's pixels, and which of these are drawn. */
export interface Frame {
  scale: number;
  dx: number;
  dy: number;
  zoom: number;
  bounds: { min: Point; max: Point };
}

/** West, north, east and south. */
export type Box = [number, number, number, number];

export interface Theme {
  name: "light" | "dark";
  sea: string;
  land: string;
  focus: string;
  border: string;
  region: string;
  label: string;
  town: string;
  halo: string;
  paper: string;
  ink: string;
  accent: string;
}

/** Sites at one spot, drawn on arms around the place of one of them. */
export interface Fan {
  centre: number;
  rows: number[];
}
