import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address } from "#app/addresses.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { officeParts, officeStart } from "#app/domains/cases/case-office.ts";
import { readOfficeCounts } from "#app/domains/cases/case-office.view.server.ts";
import { readCaseHeads } from "#app/domains/cases/case.view.server.ts";
import { OfficeLines } from "#app/domains/cases/OfficeLines.tsx";
import { may } from "#app/domains/people/access.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, ButtonLink, GoLink } from "#app/ui/Button.tsx";
import { Columns } from "#app/ui/Columns.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, { for: caseAccess.seeDraft }, async (trx) => {
    const [heads, counts] = [await readCaseHeads(trx, { includeDrafts: true }), await readOfficeCounts(trx)];
    return {
      start: officeStart({ heads, counts, accountId: visit.actor.accountId }, visit.now), mayPlan: may(caseAccess, "plan", visit.actor),
      title: sayIn(visit.lang)("cases.office.title"),
    };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function OfficeStartRoute() {
  const { frame, start, mayPlan, title } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.office");
  const place = frame.authority;
  return (
    <Page frame={frame}>
      <h1>{title}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <Actions>
        {mayPlan ? <ButtonLink href={address(place, "newCase")}>{t("newCase")}</ButtonLink> : null}
        <GoLink href={address(place, "planMeetings")}>{t("meetings")}</GoLink>
        {frame.signedIn?.isAdministrator ? (
          <>
            <GoLink href={address(place, "settings")}>{t("settings")}</GoLink>
            <GoLink href={address(place, "bodies")}>{t("bodies")}</GoLink>
            <GoLink href={address(place, "accounts")}>{t("accounts")}</GoLink>
          </>
        ) : null}
      </Actions>
      <Columns section>
        {officeParts.map((part) => <OfficeLines key={part} part={part} lines={start[part]} place={place} lang={frame.lang} />)}
      </Columns>
    </Page>
  );
}
