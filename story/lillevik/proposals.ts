import { randomBytes } from "node:crypto";
import { planMeasure } from "#app/domains/answers/plan-measure.server.ts";
import { moveMeasure } from "#app/domains/answers/move-measure.server.ts";
import { deliverProposal } from "#app/domains/proposals/deliver-proposal.server.ts";
import { enterPaperList } from "#app/domains/proposals/enter-paper-list.server.ts";
import { flagProposal } from "#app/domains/proposals/flag-proposal.server.ts";
import { openProposal } from "#app/domains/proposals/look-through.server.ts";
import type { RefusedGround } from "#app/domains/proposals/proposal.ts";
import { lockProposal } from "#app/domains/proposals/proposal.store.server.ts";
import type { Author } from "#app/domains/proposals/author.ts";
import type { Proposer } from "#app/domains/proposals/proposer.store.server.ts";
import type { CouncilOutcome } from "#app/domains/proposals/outcome.ts";
import { sendProposal } from "#app/domains/proposals/send-proposal.server.ts";
import { confirmPaperList } from "#app/domains/proposals/settle-paper-list.server.ts";
import { signProposal } from "#app/domains/proposals/sign-proposal.server.ts";
import { treatProposal } from "#app/domains/proposals/treat-proposal.server.ts";
import { writeProposal } from "#app/domains/proposals/write-proposal.server.ts";
import { findOrOpenCitizen } from "#app/domains/residents/find-or-open-citizen.server.ts";
import type { Residence } from "#app/domains/residents/residence.ts";
import { dayOf } from "#app/platform/day.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { municipalities, personBy, syntheticResidents, type Pid } from "#practice/persons.ts";
import { workingDayAfter, type Written } from "../calendar.ts";
import type { Meetings } from "../case-telling.ts";
import type { House } from "../house.ts";
import type { Installation } from "../tell.ts";
import { accepted } from "../timeline.ts";
import { lillevikBodies as bodies } from "./lillevik.ts";

const [clerk, colleague, secretary] = ["marit", "kommunalsjef-teknisk", "marit"] as const;

export interface ProposalTale {
  readonly title: string;
  readonly request: string;
  readonly reasons: string;
  readonly proposer: Proposer;
  /** Who wrote it, known by eID; null: the office, for somebody who has none. */
  readonly writtenBy: string | null;
  readonly openedAt: Written;
  /** How many sign with eID, a share at each of these. */
  readonly digital: readonly (readonly [Written, number])[];
  /** Lists that came in on paper: residents, the same again, and from the neighbouring municipality. */
  readonly paper: readonly { readonly at: Written; readonly residents: number; readonly again: number; readonly neighbours: number }[];
}

/** One proposal, told from its first word; each signs as whom nobody else signs. */
class TellingProposal {
  private id = "";
  caseId = "";
  private taken = 0;

  constructor(private readonly house: House, private readonly tale: ProposalTale, private readonly at: Installation, private readonly people: { readonly residents: readonly Pid[]; readonly neighbours: readonly Pid[] }) {}

  private get timeline() { return this.house.timeline; }

  async version(trx: Trx): Promise<number> {
    return (await lockProposal(trx, this.id))?.version ?? 0;
  }

  begin(): this {
    const { tale, house } = this;
    this.timeline.at(tale.openedAt, `${tale.title} is laid out`, (now) => house.act(async (trx) => {
      const { author, residence } = await this.author(trx, now);
      const { proposalId } = accepted(await writeProposal(trx, {
        author, standing: null, formKey: randomBytes(32), text: { title: tale.title, request: tale.request, reasons: tale.reasons, language: "nb" }, proposer: tale.proposer,
      }, now));
      this.id = proposalId;
      accepted(await sendProposal(trx, { author, proposalId, version: 1, residence }, now));
      return openProposal(trx, { actor: house.actor(clerk), proposalId, version: 2, authorityKind: "municipality", masterKey: this.at.signKey }, now);
    }).then(() => undefined));
    for (const [at, count] of tale.digital) this.timeline.at(at, `${count} sign ${tale.title}`, (now) => this.sign(count, now));
    for (const list of tale.paper) this.tellList(list);
    return this;
  }

  /** Herself, as her eID will show her, or the office for somebody who has none. */
  private async author(trx: Trx, now: Date): Promise<{ author: Author; residence: Residence | null }> {
    const { pid = null } = this.tale.writtenBy === null ? {} : personBy(this.tale.writtenBy);
    if (this.tale.writtenBy === null || pid === null) return { author: { actor: this.house.actor(clerk) }, residence: null };
    return { author: await findOrOpenCitizen(trx, this.at.subjectOf(this.tale.writtenBy), now), residence: this.home(pid, now) };
  }

  private next(count: number): readonly Pid[] {
    this.taken += count;
    return this.people.residents.slice(this.taken - count, this.taken);
  }

  private home(pid: Pid, now: Date) {
    const isNeighbour = this.people.neighbours.includes(pid);
    return { resident: !isNeighbour, municipality: isNeighbour ? municipalities.neighbour : municipalities.lillevik, checkedAt: now, source: "exercise" as const };
  }

  private async sign(count: number, now: Date): Promise<void> {
    await this.house.act(async (trx) => {
      for (const pid of this.next(count)) {
        accepted(await signProposal(trx, { proposalId: this.id, signer: { pid, masterKeys: [this.at.signKey] }, residence: this.home(pid, now), authMethod: "BankID", acr: "idporten-loa-substantial" }, now));
      }
    });
  }

  private tellList({ at, residents, again, neighbours }: ProposalTale["paper"][number]): void {
    let listId = "";
    this.timeline.at(at, `a paper list of ${this.tale.title} is entered`, async (now) => {
      const own = this.next(residents);
      const pids = [...own, ...own.slice(0, again), ...this.people.neighbours.slice(0, neighbours)];
      ({ listId } = await this.house.act((trx) => enterPaperList(trx, {
        actor: this.house.actor(clerk), proposalId: this.id, receivedOn: dayOf(now), unreadable: 0, scans: [], masterKeys: [this.at.signKey],
        lines: pids.map((pid, index) => ({ line: index + 1, pid, home: this.home(pid, now) })),
      }, now)));
    });
    this.timeline.at(workingDayAfter(at, 1, "14:00"), `the paper list of ${this.tale.title} is confirmed`, async (now) => {
      await this.house.act((trx) => confirmPaperList(trx, { actor: this.house.actor(colleague), listId }, now));
    });
  }

  flag(at: Written, note: string): this {
    this.timeline.at(at, `${this.tale.title} is pointed out`, async (now) => {
      await this.house.act((trx) => flagProposal(trx, { actor: this.house.actor(clerk), proposalId: this.id, kind: "not_our_activity", note, aboutCaseId: null, aboutProposalId: null }, now));
    });
    return this;
  }

  deliver(at: Written): this {
    this.timeline.at(at, `${this.tale.title} is delivered`, async (now) => {
      const { caseFile } = await this.house.act(async (trx) => deliverProposal(trx, { author: { actor: this.house.actor(clerk) }, proposalId: this.id, version: await this.version(trx) }, now));
      this.caseId = caseFile.caseId;
    });
    return this;
  }

  treat(meetings: Meetings, on: Written, told: { recordedAt: Written; number: number; outcome: CouncilOutcome; ground?: RefusedGround; text: string; reason?: string; votesFor: number; votesAgainst: number }): this {
    this.timeline.at(told.recordedAt, `the council treats ${this.tale.title}`, async (now) => {
      await this.house.act((trx) => treatProposal(trx, {
        actor: this.house.actor(secretary), caseId: this.caseId, where: { meetingId: meetings.id(bodies.council, on) }, caseNumber: this.house.calendar.numbered("PS", told.number, on),
        kind: "decision", text: told.text, reason: told.reason ?? "", votesFor: told.votesFor, votesAgainst: told.votesAgainst, outcome: told.outcome, ground: told.ground ?? null, planCase: "", planReference: "", putsRight: null,
      }, now));
    });
    return this;
  }
}

const crossing: ProposalTale = {
  title: "Gangfelt og 30-sone i Skolevegen", request: "Kommunestyret vedtar gangfelt ved ungdomsskolen og 30-sone i hele Skolevegen.",
  reasons: "Om morgenen kjører mange helt fram, og de som går, må ut i vegen for å komme forbi bilene. Om vinteren er det mørkt når vi går til skolen, og brøytekanten tar plassen. Et gangfelt og lavere fart er billigere enn en ulykke.",
  proposer: { name: "Ali", telephone: "12 34 56 00", email: "", kind: "resident", onBehalfOf: "", isUnder18: true }, writtenBy: "ali", openedAt: "2026-09-21T12:00",
  digital: [["2026-09-21T19:30", 22], ["2026-09-24T18:10", 31], ["2026-10-01T20:15", 24], ["2026-10-12T17:45", 19], ["2026-10-26T21:05", 16], ["2026-11-09T19:20", 12], ["2026-11-18T18:40", 7]],
  paper: [{ at: "2026-11-12T10:30", residents: 27, again: 1, neighbours: 2 }],
};

const benches: ProposalTale = {
  title: "Benker til Fjellvatnet", request: "Kommunestyret vedtar å sette opp tolv benker langs stien til Fjellvatnet innen to år.",
  reasons: "Stien er den vi bruker mest, men det er 1,2 kilometer mellom stedene der det går an å sitte. Da snur de som ikke har så sterke bein.",
  proposer: { name: "Kari", telephone: "12 34 56 00", email: "", kind: "resident", onBehalfOf: "", isUnder18: false }, writtenBy: null, openedAt: "2026-01-14T11:00",
  digital: [["2026-01-15T19:00", 58], ["2026-01-20T18:30", 47], ["2026-01-28T20:10", 36]],
  paper: [{ at: "2026-01-29T10:00", residents: 62, again: 0, neighbours: 0 }],
};

const countyRoad: ProposalTale = {
  title: "Autovern på fylkesvegen ved Naustsvingen", request: "Kommunestyret vedtar autovern på fylkesvegen ved Naustsvingen.",
  reasons: "To biler har gått av vegen der siden i fjor vinter. Skolebussen kjører forbi fire ganger om dagen.",
  proposer: { name: "Innbygger i Nordbygda", telephone: "12 34 56 00", email: "", kind: "resident", onBehalfOf: "", isUnder18: false }, writtenBy: null, openedAt: "2026-01-16T09:00",
  digital: [["2026-01-22T19:00", 41], ["2026-02-11T18:00", 37]],
  paper: [{ at: "2026-02-19T10:00", residents: 93, again: 0, neighbours: 0 }],
};

/** The three proposals of Lillevik, and what the council did with two of them on the same evening. */
export function tellProposals(house: House, meetings: Meetings, at: Installation): void {
  const people = { residents: syntheticResidents(municipalities.lillevik, 250), neighbours: syntheticResidents(municipalities.neighbour, 2) };
  const telling = (tale: ProposalTale) => new TellingProposal(house, tale, at, people).begin();
  const evening = "2026-04-23";
  const bench = telling(benches).deliver("2026-02-03T09:30").treat(meetings, evening, {
    recordedAt: "2026-04-24T09:00", number: 24, outcome: "adopt", votesFor: 19, votesAgainst: 6,
    text: "Kommunen setter opp tolv benker langs stien til Fjellvatnet. Arbeidet dekkes av rammen for friluftsliv og skal være ferdig 15. mai neste år.",
  });
  telling(countyRoad).flag("2026-01-16T12:00", "Vegen er fylkesveg, og Storfjorden fylkeskommune eier den.").deliver("2026-02-26T10:00").treat(meetings, evening, {
    recordedAt: "2026-04-24T09:20", number: 25, outcome: "refuse_admission", ground: "not_our_activity", votesFor: 17, votesAgainst: 8,
    text: "Forslaget gjelder en fylkesveg og dermed ikke kommunens virksomhet. Forslagsstilleren vises til Storfjorden fylkeskommune.",
    reason: "Flertallet mener fylkeskommunen må avgjøre det. Mindretallet ville sende saken over med kommunens støtte.",
  });
  telling(crossing);
  tellBenches(house, bench);
}

function tellBenches(house: House, bench: TellingProposal): void {
  const actor = () => house.actor("kommunalsjef-teknisk");
  let measureId = "";
  house.timeline.at("2026-05-11T10:00", "the benches are planned", async (now) => {
    ({ measureId } = await house.act((trx) => planMeasure(trx, {
      actor: actor(), caseId: bench.caseId, title: "Tolv benker langs stien til Fjellvatnet", ownerTitle: "kommunalsjef teknisk", dueOn: house.calendar.moved("2027-05-15"),
    }, now)));
  });
  house.timeline.at("2026-10-02T13:00", "eight benches stand", async (now) => {
    await house.act((trx) => moveMeasure(trx, {
      actor: actor(), caseId: bench.caseId, measureId, version: 1, to: "under_way", dueOn: null, doneOn: null, note: house.say("Åtte av tolv benker er satt opp. Resten kommer innen {2027-05-15}."),
    }, now));
  });
}
