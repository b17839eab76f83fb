import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { OfficePage } from "#app/OfficePage.tsx";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { caseLinks } from "#app/case-links.ts";
import { CaseAction } from "#app/domains/cases/CaseAction.tsx";
import { CasePage } from "#app/domains/cases/CasePage.tsx";
import { useStandingWords } from "#app/domains/cases/CaseStanding.tsx";
import { LeadReading } from "#app/domains/cases/PlanFormParts.tsx";
import { presentCase } from "#app/domains/cases/case-page.ts";
import { readCasePage } from "#app/domains/cases/case-page.view.server.ts";
import { asPublished } from "#app/domains/cases/case-preview.ts";
import { caseAccess } from "#app/domains/cases/case.access.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Notice } from "#app/ui/Notice.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "");
  return readPage(visit, { for: caseAccess.seeDraft }, async (trx) => {
    const head = key && (await readCaseHead(trx, key));
    const planned = head && (await readCasePage(trx, head));
    if (!planned) return null;
    const page = asPublished(planned, visit.now);
    return { page, planned: planned.head, presented: presentCase(page, visit.now), title: sayIn(visit.lang)("cases.preview.title", { case: planned.head.title }) };
  });
}

export { pageMeta as meta } from "#app/meta.ts";

export default function PreviewCase() {
  const { frame, page, planned, presented } = useLoaderData<typeof loader>();
  const t = useTranslations("cases.preview");
  const words = useStandingWords(frame.lang);
  const place = frame.authority;
  const key = caseKey(planned);
  return (
    <OfficePage frame={frame} head={planned}>
      <div className="case-preview">
        <Notice>
          <p>{t(planned.isPublic ? "shown" : "line")} <GoLink href={address(place, "officeCase", { case: key })}>{t("back")}</GoLink></p>
          <LeadReading lead={page.plan.lead} />
        </Notice>
      </div>
      <CasePage
        page={page} {...presented} lang={frame.lang} isCounty={place.kind === "county"} closing={presented.invitation.door === "open" ? presented.invitation.activity : null}
        standingWords={words(presented.standing)} action={<CaseAction place={place} page={page} presented={presented} lang={frame.lang} isPublic={planned.isPublic} />}
        links={caseLinks(place, planned, planned.isPublic)}
      />
    </OfficePage>
  );
}
