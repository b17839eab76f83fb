import { data, type ActionFunctionArgs, type HeadersFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { handOutReceipt } from "#app/domains/inputs/hand-out-receipt.server.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { newReceiptForm } from "#app/domains/inputs/input.form.ts";
import { findInputId } from "#app/domains/inputs/input.store.server.ts";
import { Receipt } from "#app/domains/inputs/Receipt.tsx";
import type { ReceiptFacts } from "#app/domains/inputs/receipt.ts";
import { StaffForm } from "#app/domains/people/StaffForm.tsx";
import enhance from "#app/enhance/give-input.ts?worker&url";
import type { FormAnswer } from "#app/form-answer.ts";
import { act, notFound, readPage, visitOf } from "#app/frame.server.ts";
import { OfficePage } from "#app/OfficePage.tsx";
import { Page } from "#app/Page.tsx";
import { refuse } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, Button } from "#app/ui/Button.tsx";

const numberOf = (raw: string | undefined) => (/^[1-9]\d{0,6}$/.test(raw ?? "") ? Number(raw) : notFound());
const staff = inputAccess.typeIn;

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const [key, number] = [parseCaseKey(args.params.case ?? "") ?? notFound(), numberOf(args.params.number)];
  return readPage(visit, { for: staff }, async (trx) => {
    const caseFile = await readCaseHead(trx, key);
    const inputId = caseFile && await findInputId(trx, caseFile.id, number);
    return inputId ? { caseFile, number, title: sayIn(visit.lang)("inputs.newReceipt.title", { number: String(number) }) } : null;
  });
}

export async function action(args: ActionFunctionArgs) {
  const [key, number] = [parseCaseKey(args.params.case ?? "") ?? notFound(), numberOf(args.params.number)];
  const { authority, settings, publicOrigin } = visitOf(args);
  const house = { authority, origin: publicOrigin, trackKey: settings.trackKey };
  const answer = await act(args, {
    for: staff, form: newReceiptForm,
    run: async (trx, _, visit) => {
      const caseId = await findCaseId(trx, key);
      const inputId = caseId && await findInputId(trx, caseId, number);
      return inputId ? handOutReceipt(trx, { actor: visit.actor, house, inputId }, visit.now) : refuse("not_found");
    },
    done: (receipt) => data({ receipt }, { status: 201 }) as never,
  });
  return answer as unknown as FormAnswer | { receipt: ReceiptFacts };
}

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store", "X-Robots-Tag": "noindex" });

export { pageMeta as meta } from "#app/meta.ts";

export default function NewReceipt() {
  const { frame, caseFile, number } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("inputs.newReceipt");
  const own = caseKey(caseFile);
  const back = address(frame.authority, "queueInput", { case: own, number });
  const office = address(frame.authority, "officeCase", { case: own });
  const input = { href: back, label: t("input", { number: String(number) }) };
  if (answer && "receipt" in answer) {
    return (
      <Page frame={frame} crumbs={[{ href: office, label: caseFile.title }, input]} className="receipt" isSecret>
        <Receipt receipt={answer.receipt} lang={frame.lang} caseHref={office} another={input} />
        <script type="module" src={enhance} />
      </Page>
    );
  }
  return (
    <OfficePage frame={frame} head={caseFile} crumbs={[input]}>
      <Refused answer={answer} />
      <h1>{t("title", { number: String(number) })}</h1>
      <p className="lead section-lead">{t("lead")}</p>
      <p>{t("sure")}</p>
      <StaffForm formToken={frame.formToken} label={t("title", { number: String(number) })}><Actions><Button name="intent" value="renew">{t("make")}</Button></Actions></StaffForm>
    </OfficePage>
  );
}
