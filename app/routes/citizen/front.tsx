import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { address, caseKey } from "#app/addresses.ts";
import { AnsweredOnFront, ConsideredOnFront, LateOnFront } from "#app/domains/cases/FrontParts.tsx";
import { FrontStep } from "#app/domains/cases/FrontStep.tsx";
import { frontPage } from "#app/domains/cases/case-list.ts";
import { readCaseHeads } from "#app/domains/cases/case.view.server.ts";
import { Staircase } from "#app/domains/ladder/Staircase.tsx";
import { stepNumber } from "#app/domains/ladder/step.ts";
import { councilOf } from "#app/domains/proposals/council.view.server.ts";
import { readCollecting } from "#app/domains/proposals/proposal.view.server.ts";
import { ProposalsOnFront } from "#app/domains/proposals/ProposalsOnFront.tsx";
import { readPage, visitOf } from "#app/frame.server.ts";
import { dayOf } from "#app/platform/day.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";
import { SearchForm } from "#app/ui/SearchForm.tsx";
import "#app/domains/cases/Front.css";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const today = dayOf(visit.now);
  return readPage(visit, {}, async (trx) => ({
    collecting: await readCollecting(trx, today, 3), council: (await councilOf(trx))?.name ?? "", today,
    front: frontPage(await readCaseHeads(trx, { includeDrafts: false }), visit.now), title: sayIn(visit.lang)("cases.front.title"),
  }));
}

export { pageMeta as meta } from "#app/meta.ts";

export default function Front() {
  const { frame, front, collecting, council, today } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.front");
  const place = frame.authority;
  const part = { place, lang: frame.lang };
  return (
    <Page frame={frame} className="front">
      <Staircase
        intro={
          <>
            <h1>{t("heading")}</h1>
            <SearchForm action={address(place, "search")} label={t("searchLabel")} button={t("searchButton")} />
            <p><GoLink href={address(place, "track")}>{t("follow")}</GoLink></p>
            <h2 className="front-heading" id="apent">{t("openNow")}</h2>
            {front.isAnythingOpen ? null : <p>{t("nothingOpen")}</p>}
          </>
        }
        steps={front.steps.map((one) => ({
          step: stepNumber(one.step), dot: one.step !== "inform" && one.first !== null,
          body: <FrontStep on={one} {...part} hrefOf={(line) => address(place, "case", { case: caseKey(line.head) })} />,
        }))}
      />
      {front.considered ? <ConsideredOnFront line={front.considered} {...part} /> : null}
      <ProposalsOnFront collecting={collecting} council={council} today={today} {...part} />
      <Columns section>
        <AnsweredOnFront lines={front.decided} {...part} />
        <LateOnFront lines={front.late} {...part} />
      </Columns>
    </Page>
  );
}
