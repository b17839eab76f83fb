import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { isOver } from "#app/domains/cases/case.lifecycle.ts";
import { readGiving } from "#app/domains/inputs/giving.view.server.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { typeInForm } from "#app/domains/inputs/input.form.ts";
import { Receipt } from "#app/domains/inputs/Receipt.tsx";
import type { ReceiptFacts } from "#app/domains/inputs/receipt.ts";
import { newRendering } from "#app/domains/inputs/rendering.server.ts";
import { typeInFromPage } from "#app/domains/inputs/type-in-from-page.server.ts";
import { readSenderBodies } from "#app/domains/inputs/type-in.view.server.ts";
import { TypeInForm } from "#app/domains/inputs/TypeInForm.tsx";
import enhance from "#app/enhance/give-input.ts?worker&url";
import type { FormAnswer } from "#app/form-answer.ts";
import { act, notFound, readPage, visitOf } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { Page } from "#app/Page.tsx";
import { dayOf } from "#app/platform/day.ts";
import { formatTime } from "#app/platform/format.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Notice } from "#app/ui/Notice.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  return readPage(visit, { for: inputAccess.typeIn }, async (trx) => {
    const giving = await readGiving(trx, key, visit.now);
    if (!giving) return null;
    const { formKey } = newRendering(visit.settings.sealKey, visit.authority.id, visit.now);
    return { giving, bodies: await readSenderBodies(trx), formKey, today: dayOf(visit.now), time: formatTime(visit.now), title: sayIn(visit.lang)("inputs.typeIn.title") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const { authority, settings, publicOrigin } = visitOf(args);
  const house = { authority, origin: publicOrigin, trackKey: settings.trackKey };
  const answer = await act(args, {
    for: inputAccess.typeIn, form: typeInForm,
    run: (trx, form, visit) => typeInFromPage(trx, { actor: visit.actor, house, caseKey: key, form }, visit.now),
    done: (receipt) => data({ receipt }, { status: receipt.isRepeated ? 200 : 201 }) as never,
  });
  return answer as unknown as FormAnswer | { receipt: ReceiptFacts };
}

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function TypeIn() {
  const { frame, giving, bodies, formKey, today, time } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("inputs.typeIn");
  const again = useTranslations("inputs.receipt")("another");
  const over = useTranslations("inputs.refusals")("case_is_over");
  const { caseFile, asked, districts } = giving;
  const own = caseKey(caseFile);
  const office = address(frame.authority, "officeCase", { case: own });
  const crumbs = [{ href: office, label: caseFile.title }];
  if (answer && "receipt" in answer) {
    return (
      <Page frame={frame} crumbs={crumbs} className="receipt">
        <Receipt receipt={answer.receipt} lang={frame.lang} caseHref={office} another={{ href: address(frame.authority, "typeIn", { case: own }), label: again }} />
        <script type="module" src={enhance} />
      </Page>
    );
  }
  return (
    <OfficePage frame={frame} head={caseFile}>
      <Refused answer={answer} />
      <h1>{t("title")}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      {caseFile.state === "decided" ? <Notice>{t("decided")}</Notice> : null}
      {isOver(caseFile.state) ? <Notice>{over}</Notice> : null}
      {asked.length === 0 ? <Notice>{t("none")}</Notice> : (
        <TypeInForm
          formToken={frame.formToken} formKey={formKey} today={today} time={time} language={caseFile.language} bodies={bodies} districts={districts}
          activities={asked.map((activity) => ({ id: activity.id, title: activity.question || activity.title, answersAs: activity.answersAs }))} {...(answer ? { answer } : {})}
        />
      )}
    </OfficePage>
  );
}
