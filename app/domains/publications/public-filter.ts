import { channels, type Channel } from "#app/domains/inputs/input.ts";

/** The groups that a briefing counts; each is shown as it was counted there, never smaller. */
export const groupFields = ["answersAs", "age", "district"] as const;
export type GroupField = (typeof groupFields)[number];

/** What an input can be picked out by beside theme, wish, channel and group: the parameter and its value in an address. */
const inAddress = {
  late: ["status", "sent"], in_part: ["status", "delvis"], journal_only: ["status", "journal"], waiting: ["status", "venter"], untranslated: ["status", "oversettes"],
  from_body: ["fra", "organ"], alike: ["like", "bare"], not_alike: ["like", "uten"], objection: ["type", "innsigelse"], statement: ["type", "uttalelse"],
  unanswered: ["svar", "venter"], answered: ["svar", "gitt"],
  for: ["holdning", "for"], against: ["holdning", "mot"], mixed: ["holdning", "delt"], none: ["holdning", "ingen"],
} as const;
export type Mark = keyof typeof inAddress;
const marks = Object.keys(inAddress) as Mark[];

/** The marks that say where an input stands, in the order in which a form offers them. */
export const standingMarks = ["late", "in_part", "journal_only", "waiting", "untranslated"] as const satisfies readonly Mark[];
export const stanceMarks = ["for", "against", "mixed", "none"] as const satisfies readonly Mark[];

const inGroup: Record<GroupField, string> = { answersAs: "som", age: "alder", district: "krets" };

export interface PublicFilter {
  /** The version whose set the figure was counted in; null: what has come in until now. */
  readonly briefing: number | null;
  readonly theme: number | "none" | null;
  readonly wishes: readonly number[] | "none" | null;
  readonly channel: Channel | null;
  readonly activity: number | null;
  readonly number: number | null;
  readonly marks: readonly Mark[];
  readonly group: { readonly field: GroupField; readonly key: string } | null;
}

export const noFilter: PublicFilter = { briefing: null, theme: null, wishes: null, channel: null, activity: null, number: null, marks: [], group: null };

const whole = (raw: string | null): number | null => (raw && /^[1-9]\d{0,5}$/.test(raw) ? Number(raw) : null);
const nothing = "ingen";

/** What an address asks for; whatever cannot be read is as if it were not there. A group is asked for alone, so that nothing cuts it smaller. */
export function readFilter(asked: URLSearchParams): PublicFilter {
  const briefing = whole(asked.get("notat"));
  const field = groupFields.find((one) => asked.get(inGroup[one]));
  if (field) return { ...noFilter, briefing, group: { field, key: asked.get(inGroup[field]) ?? "" } };
  const wishes = (asked.get("onske") ?? "").split(",").map(whole).filter((sort) => sort !== null);
  return {
    briefing, group: null,
    theme: asked.get("tema") === nothing ? "none" : whole(asked.get("tema")),
    wishes: asked.get("onske") === nothing ? "none" : wishes.length > 0 ? wishes : null,
    channel: channels.find((one) => one === asked.get("kanal")) ?? null,
    activity: whole(asked.get("aktivitet")), number: whole(asked.get("nummer")),
    marks: marks.filter((mark) => asked.get(inAddress[mark][0]) === inAddress[mark][1]),
  };
}

/** The same as an address says it. */
export function queryOf(filter: Partial<PublicFilter>): Record<string, string> {
  const { briefing, theme, wishes, channel, activity, number, group } = filter;
  const query: Record<string, string> = {};
  if (briefing) query.notat = String(briefing);
  if (theme) query.tema = theme === "none" ? nothing : String(theme);
  if (wishes) query.onske = wishes === "none" ? nothing : wishes.join(",");
  if (channel) query.kanal = channel;
  if (activity) query.aktivitet = String(activity);
  if (number) query.nummer = String(number);
  for (const mark of filter.marks ?? []) query[inAddress[mark][0]] = inAddress[mark][1];
  if (group) query[inGroup[group.field]] = group.key;
  return query;
}

/** Tallies of wishes, stances and groups are a briefing's: before one is frozen nothing is picked out by them. */
export const asksBriefing = (filter: PublicFilter): boolean =>
  filter.group !== null || filter.wishes !== null || filter.marks.some((mark) => (stanceMarks as readonly Mark[]).includes(mark));

/** Whether anything is picked out at all. */
export const isChosen = (filter: PublicFilter): boolean =>
  filter.briefing !== null || filter.theme !== null || filter.channel !== null || filter.activity !== null || filter.marks.length > 0 || asksBriefing(filter);
