import type { ActivityPlan } from "#app/domains/cases/activity.ts";
import type { AdvisoryCouncil } from "#app/domains/authorities/authority.ts";
import type { CasePlan, Influence, Purpose } from "#app/domains/cases/case.ts";
import type { HearingTemplateKey } from "#app/domains/cases/hearing.ts";
import { isMethodKey, type MethodKey } from "#app/domains/ladder/method.ts";
import { workingDayAfter } from "./calendar.ts";
import type { CaseFile, Entry } from "./case-file.ts";
import { TellingCase } from "./case-telling.ts";
import type { House } from "./house.ts";
import { layOut, receive, shownWhole, sort } from "./voices.ts";

/** What a case file does not say, because it is the officer's and not the story's. */
export interface Extras {
  readonly officer: string;
  /** Who types in what did not come by the web. */
  readonly clerk: string;
  readonly plannedAt: string;
  /** Left out: at eight on the day that the involvement opens. */
  readonly publishedAt?: string;
  readonly purpose: Purpose;
  readonly template?: HearingTemplateKey;
  readonly influenceReference?: string;
  readonly heardGroups: string;
  readonly facilitation: string;
  /** Advisory councils that it is not laid before, with the reason. */
  readonly notLaid?: Partial<Record<AdvisoryCouncil, string>>;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly contactHours: string;
  readonly contactEmail?: string;
}

const councils: readonly AdvisoryCouncil[] = ["elders_council", "disability_council", "youth_council"];
const informationUntilDefault = "2027-06-25";

/** A case as its file tells it: planned, published, heard, laid out and sorted; what was decided afterwards is told beside it. */
export class OrdinaryCase {
  readonly told: TellingCase;

  constructor(readonly house: House, readonly file: CaseFile, private readonly extras: Extras) {
    this.told = new TellingCase(house, extras.officer);
  }

  tell(): this {
    const { house, file, extras } = this;
    const publishedAt = extras.publishedAt ?? `${file.fact("opens")}T08:00`;
    const { timeline } = house;
    timeline.at(extras.plannedAt, `${file.fact("title")} is planned`, (now) => this.told.plan(this.plan(), this.activities(), now));
    timeline.at(publishedAt, `${file.fact("title")} is published`, async (now) => {
      await this.told.publish(now);
      if (this.facts() !== "") await this.told.tellActivity(this.factsAt, this.facts(), null, now);
    });
    this.openThemes();
    for (const [index, entry] of file.entries.entries()) this.hear(entry, index);
    return this;
  }

  private get asks(): boolean { return this.file.has("question"); }
  /** The facts stand first among what is not asked, or alone. */
  private get factsAt(): number { return this.asks ? 1 : 0; }

  private plan(): CasePlan {
    const { house, file, extras } = this;
    const say = (text: string) => house.say(text);
    const day = (key: "decided_on" | "answer_by") => (file.has(key) ? house.calendar.moved(file.fact(key)) : null);
    const lines = (key: "open" | "fixed") => file.rows(key).map((row) => say(row.join(" | ")));
    return {
      title: say(file.fact("title")), language: house.language, lead: say(file.fact("lead")), purpose: extras.purpose, why: say(file.fact("why")),
      step: file.step, stage: file.stage, influence: file.fact("standing") as Influence, influenceReference: extras.influenceReference ?? "",
      heardGroups: extras.heardGroups, facilitation: extras.facilitation, childInterest: "", template: extras.template ?? "none",
      orderedBodyId: null, orderedReference: "", orderedOn: null,
      deciderBodyId: file.has("decided_by") ? house.body(file.fact("decided_by")).id : null, decidesOn: day("decided_on"), answerBy: day("answer_by"),
      responsibleTitle: file.fact("responsible"), responsibleAccountId: house.actor(extras.officer).accountId,
      contactName: extras.contactName, contactTelephone: extras.contactTelephone, contactHours: extras.contactHours, contactEmail: extras.contactEmail ?? "",
      open: lines("open"), fixed: lines("fixed"), alternatives: [],
      laidBefore: councils.map((council) => ({ council, laid: extras.notLaid?.[council] === undefined, reason: extras.notLaid?.[council] ?? "" })),
    };
  }

  private activities(): ActivityPlan[] {
    const { house, file } = this;
    const asked: ActivityPlan[] = this.asks
      ? [{ ...this.method(), step: file.step, title: file.fact("activity"), question: file.fact("question"), takesInput: true, opensOn: this.day("opens"), closesOn: this.day("closes"), place: "", answersAs: file.rows("answers_as").map(([, label = ""]) => label) }]
      : [];
    const facts: ActivityPlan[] = this.facts() === "" ? [] : [{
      method: "document", step: "inform", title: house.language === "nn" ? "Fakta" : "Fakta om saken", question: "", takesInput: false, place: "", answersAs: [],
      opensOn: this.asks ? this.day("opens") : house.calendar.moved(this.publishedDay()), closesOn: this.asks ? this.day("closes") : house.calendar.moved(informationUntilDefault),
    }];
    const meetings = file.rows("meeting").map(([wall = "", place = "", words = ""]): ActivityPlan => {
      const on = house.calendar.moved(wall.slice(0, 10));
      return {
        ...this.method(), step: file.step, title: file.step === "inform" ? "Informasjonsmøte" : "Åpent planverksted (plansmie)", question: words, takesInput: false,
        opensOn: on, closesOn: on, place: `${place}, kl. ${wall.slice(11).replace(":", ".")}`, answersAs: [],
      };
    });
    return [...asked, ...facts, ...meetings];
  }

  private method(): { method: MethodKey } {
    const key = this.file.fact("method");
    if (!isMethodKey(key)) throw new Error(`no method ${key}`);
    return { method: key };
  }

  private publishedDay(): string { return (this.extras.publishedAt ?? this.file.fact("opens")).slice(0, 10); }
  private day(key: "opens" | "closes"): string { return this.house.calendar.moved(this.file.fact(key)); }

  private facts(): string {
    const rows = this.file.rows("fact").map(([label = "", words = ""]) => `${this.house.say(label)}: ${this.house.say(words)}`);
    const map = this.file.has("map") ? [this.house.say(this.file.fact("map"))] : [];
    return [...rows, ...map].join("\n\n");
  }

  private openThemes(): void {
    const first = this.file.entries[0];
    if (!first) return;
    this.house.timeline.at(workingDayAfter(first.received, 2, "09:00"), "themes are opened", async (now) => {
      for (const [slug = "", title = ""] of this.file.rows("theme")) await this.told.openTheme(slug, title, now);
    });
  }

  private hear(entry: Entry, index: number): void {
    const { house, told } = this;
    const { officer, clerk } = this.extras;
    house.timeline.at(entry.received, `${this.file.fact("title")}, entry ${index + 1}`, async (now) => {
      const place = { caseId: told.caseId, activityId: told.activity(0).id, officer: clerk };
      const { inputId, number } = await receive(house, place, { ...entry, kind: entry.kind === "idea" ? "input" : entry.kind }, now);
      told.inputs.push({ id: inputId, number });
    });
    house.timeline.atIfPast(workingDayAfter(entry.received, 2, "09:30"), `${this.file.fact("title")}, entry ${index + 1} is read`, async (now) => {
      const inputId = told.inputs[index]?.id ?? "";
      await layOut(house, officer, inputId, shownWhole, now);
      if (entry.themes.length === 0) return;
      const links = entry.themes.map(({ slug, stance }) => ({ themeId: told.theme(slug), stance }));
      await sort(house, officer, inputId, { links, wishId: null }, now);
    });
  }
}

