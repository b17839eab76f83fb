import { askQuestion } from "#app/domains/council/ask-question.server.ts";
import { freezeBriefing } from "#app/domains/council/freeze-briefing.server.ts";
import { markAsRead } from "#app/domains/council/mark-as-read.server.ts";
import { recordTreatment } from "#app/domains/council/record-treatment.server.ts";
import { writeBriefingDraft } from "#app/domains/council/write-briefing-draft.server.ts";
import { addNote } from "#app/domains/inputs/add-note.server.ts";
import { setWishes } from "#app/domains/themes/set-wishes.server.ts";
import { workingDayAfter } from "../calendar.ts";
import { TellingCase, type Meetings } from "../case-telling.ts";
import type { House } from "../house.ts";
import { schoolStatements, type NumberedStatement } from "../sources.ts";
import type { Wish } from "../statement.ts";
import { layOut, receive, schoolAnswersAs, shownWhole, sort, type Showing, type Voice } from "../voices.ts";
import { lillevikBodies as bodies, readersInCommittee, readersInCouncil } from "./lillevik.ts";
import { schoolAssessments } from "./school-assessments.ts";
import { schoolBriefing, schoolVoices } from "./school-briefing.ts";
import { held, schoolHearing, schoolPlan, schoolThemes, schoolWishes } from "./school-plan.ts";

const officer = "kommunalsjef-oppvekst";
const secretary = "marit";
const frozenAt = "2026-11-12T09:00";

/** Framtida for Lillevik skole, from the order of 23 April to Jonas's question of 20 November. */
export class SchoolCase {
  private readonly told: TellingCase;
  private readonly wishes = new Map<Wish, string>();
  private briefingId = "";

  constructor(private readonly house: House, private readonly meetings: Meetings) {
    this.told = new TellingCase(house, officer);
  }

  tell(): void {
    this.planAndPublish();
    this.involve();
    for (const statement of schoolStatements()) this.hear(statement);
    this.trapAdvertisement();
    this.assessAndBrief();
    this.treat();
  }

  private planAndPublish(): void {
    const { house, told } = this;
    const { timeline, calendar } = house;
    timeline.at("2026-04-27T13:00", "the school case is planned", async (now) => {
      const before = held.map(({ participants: _participants, toldOn: _toldOn, told: _told, ...activity }) => ({ ...activity, takesInput: false, question: "", answersAs: [] }));
      const activities = [schoolHearing, ...before].map((one) => ({ ...one, opensOn: calendar.moved(one.opensOn), closesOn: calendar.moved(one.closesOn) }));
      await told.plan(schoolPlan(house), activities, now);
      const wanted = Object.entries(schoolWishes);
      const { wishIds } = await house.act((trx) => setWishes(trx, { actor: told.actor, caseId: told.caseId, wishes: wanted.map(([, line]) => line), basedOn: "" }, now));
      for (const [index, [wish]] of wanted.entries()) this.wishes.set(wish as Wish, wishIds[index] ?? "");
    });
    timeline.at("2026-05-04T10:00", "the school case is published", (now) => told.publish(now));
    timeline.at("2026-05-04T10:30", "the order of the council is recorded", (now) => this.recordOrder(now));
  }

  /** The case was made of it, so it can stand on the meeting's page only now. */
  private async recordOrder(now: Date): Promise<void> {
    const { house, told } = this;
    await house.act((trx) => recordTreatment(trx, {
      actor: house.actor(secretary), caseId: told.caseId, where: { meetingId: this.meetings.id(bodies.council, "2026-04-23") }, caseNumber: house.calendar.numbered("PS", 21, "2026-04-23"),
      kind: "decision", text: "Kommunestyret bestiller medvirkning om framtida for Lillevik skole før det tar stilling til alternativene. Elever, foreldre, ansatte og innbyggere skal være med før det finnes et forslag.",
      reason: "", votesFor: 25, votesAgainst: 0, isFinal: false,
    }, now));
  }

  private involve(): void {
    for (const [index, activity] of held.entries()) {
      this.house.timeline.at(activity.toldOn, `${activity.title} is told`, (now) => this.told.tellActivity(index + 1, activity.told, activity.participants, now));
    }
    this.house.timeline.at("2026-08-26T09:00", "themes are opened", async (now) => {
      for (const [slug, title] of Object.entries(schoolThemes)) await this.told.openTheme(slug, title, now);
    });
    this.house.timeline.at("2026-10-07T09:00", "the theme outside the case is opened", (now) => this.told.openTheme("kunstgress", "Kunstgress på Nausttomta", now, "Kultur og idrett i Lillevik kommune"));
  }

  private get place() {
    return { caseId: this.told.caseId, activityId: this.told.activity(0).id, officer: secretary } as const;
  }

  private hear({ facts, text, number }: NumberedStatement): void {
    const { house, told } = this;
    const isWaiting = facts.publication === "waiting";
    const voice: Voice = {
      ...facts, text, answersAs: schoolAnswersAs[facts.as], councilName: facts.council ? bodies[facts.council] : null,
      language: isWaiting ? "se" : facts.language, isTranslated: !isWaiting,
    };
    house.timeline.at(facts.received, `input ${number}`, async (now) => {
      const received = await receive(house, this.place, voice, now);
      if (received.number !== number) throw new Error(`input ${number} got the number ${received.number}`);
      told.inputs.push({ id: received.inputId, number });
    });
    house.timeline.at(workingDayAfter(facts.received, 2, "09:30"), `input ${number} is read`, async (now) => {
      const inputId = this.input(number);
      if (isWaiting) {
        await house.act((trx) => addNote(trx, { actor: told.actor, inputId, text: "Brevet er sendt til oversetter. Den som skrev, får svar på samisk." }, now));
        return;
      }
      await layOut(house, officer, inputId, showingOf(facts), now);
      const links = facts.themes.map(({ slug, stance }) => ({ themeId: told.theme(slug), stance }));
      await sort(house, officer, inputId, { links, wishId: this.wishes.get(facts.wish) ?? null }, now);
    });
  }

  private input(number: number): string {
    const found = this.told.inputs.find((input) => input.number === number);
    if (!found) throw new Error(`input ${number} has not come`);
    return found.id;
  }

  private trapAdvertisement(): void {
    const { house, told } = this;
    const received = "2026-10-23T03:12";
    house.timeline.at(received, "an advertisement is held back", async (now) => {
      const { inputId, number } = await receive(house, this.place, {
        received, channel: "web", answersAs: schoolAnswersAs.resident, organisation: null, kind: "input", age: "none", district: "none", language: "nb",
        text: "Trenger du lån på dagen? Ingen sikkerhet, svar på fem minutter. Klikk på lenken i profilen vår.", trapped: true,
      }, now);
      told.inputs.push({ id: inputId, number });
    });
    house.timeline.at("2026-10-23T10:00", "the advertisement is set aside", (now) => layOut(house, officer, this.input(65), { kind: "set_aside", ground: "spam", quotes: [] }, now));
  }

  private assessAndBrief(): void {
    const { house, told } = this;
    for (const [index, { slug, ...words }] of schoolAssessments.entries()) {
      house.timeline.at(`2026-11-0${2 + Math.floor(index / 2)}T1${index % 2}:00`, `${slug} is assessed`, (now) => told.assess(slug, words, now));
    }
    let draftVersion = 0;
    house.timeline.at("2026-11-10T14:00", "the briefing is drafted", async (now) => {
      const voices = schoolVoices.map(({ slug, number, quote }) => ({ themeId: told.theme(slug), number, quote }));
      const written = await house.act((trx) => writeBriefingDraft(trx, { ...schoolBriefing(house), voices, actor: told.actor, caseId: told.caseId, version: 0 }, now));
      draftVersion = written.version;
    });
    house.timeline.at(frozenAt, "the briefing is frozen", async (now) => {
      const meetingIds = [this.meetings.id(bodies.upbringing, "2026-11-19"), this.meetings.id(bodies.executive, "2026-11-26"), this.meetings.id(bodies.council, "2026-12-03")];
      const frozen = await house.act((trx) => freezeBriefing(trx, { actor: told.actor, caseId: told.caseId, draftVersion, meetingIds }, now));
      this.briefingId = frozen.briefingId;
    });
  }

  private treat(): void {
    const { house, told } = this;
    const number = house.calendar.numbered("PS", 34, "2026-11-19");
    const meeting = () => this.meetings.id(bodies.upbringing, "2026-11-19");
    house.timeline.at("2026-11-12T12:00", "the agenda of the committee is sent", (now) => told.putOnAgenda(meeting(), number, secretary, now));
    for (const [index, reader] of readersInCommittee.entries()) this.read(`2026-11-1${3 + (index % 6)}T${20 + (index % 3)}:15`, reader, bodies.upbringing);
    for (const [index, reader] of readersInCouncil.entries()) this.read(`2026-11-${13 + (index % 8)}T21:${20 + index}`, reader, bodies.council);
    house.timeline.at("2026-11-20T09:30", "the committee's recommendation is recorded", (now) => house.act((trx) => recordTreatment(trx, {
      actor: house.actor(secretary), caseId: told.caseId, where: { meetingId: meeting() }, caseNumber: number, kind: "recommendation",
      text: "Utvalg for oppvekst rår kommunestyret til å velge A: Lillevik skole blir rehabilitert. Arbeidet gjøres fløy for fløy, og lufta i de ni klasserommene kommer først.",
      reason: "Flertallet mener at elevene som går på skolen nå, må få bedre luft så snart som mulig, og at merkostnaden ved B går ut over omsorgen og antallet voksne i skolen. Mindretallet på fire ville ha B.",
      votesFor: 5, votesAgainst: 4, isFinal: false,
    }, now)).then(() => undefined));
    house.timeline.at("2026-11-20T20:40", "Jonas asks", async (now) => {
      await house.act((trx) => askQuestion(trx, { actor: house.actor("jonas"), briefingId: this.briefingId, text: "Hva koster det å ta A nå og bygge nytt om 15 år?" }, now));
    });
  }

  private read(wall: string, reader: string, bodyName: string): void {
    this.house.timeline.at(wall, `${reader} marks the briefing as read`, async (now) => {
      await this.house.act((trx) => markAsRead(trx, { actor: this.house.actor(reader), briefingId: this.briefingId, bodyId: this.house.body(bodyName).id }, now));
    });
  }
}

function showingOf({ publication, removed, ground }: NumberedStatement["facts"]): Showing {
  if (publication === "journal_only") return { kind: "journal_only", ground, quotes: [] };
  if (publication === "in_part" && removed && ground) return { kind: "in_part", ground: null, quotes: [{ quote: removed, ground }] };
  return shownWhole;
}
