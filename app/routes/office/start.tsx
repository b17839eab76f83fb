import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { authorityAccess } from "#app/domains/authorities/authority.access.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { officeParts, officeStart, type OfficeLine } from "#app/domains/cases/case-office.ts";
import { readOfficeCounts } from "#app/domains/cases/case-office.view.server.ts";
import { readCaseHeads } from "#app/domains/cases/case.view.server.ts";
import { OfficeCases } from "#app/domains/cases/OfficeCases.tsx";
import { OfficeLines } from "#app/domains/cases/OfficeLines.tsx";
import { councilAccess } from "#app/domains/council/council.access.ts";
import { OpenQuestions } from "#app/domains/council/OpenQuestions.tsx";
import { readOpenQuestions } from "#app/domains/council/question.view.server.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { behindIn } from "#app/domains/inputs/stands-behind.ts";
import { WhoStandsBehind } from "#app/domains/inputs/WhoStandsBehind.tsx";
import type { Role } from "#app/domains/people/actor.ts";
import { peopleAccess } from "#app/domains/people/people.access.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { CouncilClock } from "#app/domains/proposals/CouncilClock.tsx";
import { proposalAccess } from "#app/domains/proposals/proposal.access.ts";
import { readCouncilProposals, readFlags } from "#app/domains/proposals/proposal.view.server.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { mayOpen, OfficePage } from "#app/OfficePage.tsx";
import { dayOf } from "#app/platform/day.ts";
import { sayIn } from "#app/texts.ts";
import { Actions, ButtonLink, GoLink } from "#app/ui/Button.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { for: caseAccess.seeDraft }, async (trx) => {
    const [heads, counts] = [await readCaseHeads(trx, { includeDrafts: true }), await readOfficeCounts(trx)];
    const council = (await councilOf(trx))?.name ?? "";
    const proposals = await readCouncilProposals(trx);
    return { council, proposals, flags: await readFlags(trx, proposals.map(({ id }) => id)), questions: await readOpenQuestions(trx), today: dayOf(visit.now), start: officeStart({ heads, counts, accountId: visit.actor.accountId }, visit.now), title: sayIn(visit.lang)("cases.office.title") };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

const ways: readonly ["planMeetings" | "settings" | "bodies" | "accounts", "meetings" | "settings" | "bodies" | "accounts", readonly Role[]][] = [
  ["planMeetings", "meetings", councilAccess.planMeeting], ["settings", "settings", authorityAccess.seeSettings],
  ["bodies", "bodies", authorityAccess.foundBody], ["accounts", "accounts", peopleAccess.seeAccounts],
];

const behindOf = (line: OfficeLine) => <WhoStandsBehind counts={behindIn(line.counts.behind)} />;

export default function OfficeStartRoute() {
  const { frame, council, proposals, flags, start, questions, today, title } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.office");
  const about = { place: frame.authority, lang: frame.lang, mayRead: mayOpen(frame, inputAccess.read) };
  return (
    <OfficePage frame={frame}>
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <Actions>
        {mayOpen(frame, caseAccess.plan) ? <ButtonLink href={address(frame.authority, "newCase")}>{t("newCase")}</ButtonLink> : null}
        {ways.filter(([, , granted]) => mayOpen(frame, granted)).map(([name, label]) => <GoLink key={name} href={address(frame.authority, name)}>{t(label)}</GoLink>)}
        {mayOpen(frame, proposalAccess.seeUnseen) ? <GoLink href={address(frame.authority, "officeProposals")}>{t("proposals")}</GoLink> : null}
      </Actions>
      {mayOpen(frame, proposalAccess.seeUnseen) ? <CouncilClock heads={proposals} flags={flags} place={frame.authority} council={council} today={today} lang={frame.lang} isOffice /> : null}
      <div className="office-heaps">{officeParts.map((part) => <OfficeLines key={part} part={part} lines={start[part]} {...about} />)}
        {mayOpen(frame, councilAccess.answerQuestion) ? <OpenQuestions questions={questions} place={frame.authority} lang={frame.lang} today={today} /> : null}
      </div>
      <OfficeCases lines={start.all} {...about} behindOf={behindOf} />
    </OfficePage>
  );
}
