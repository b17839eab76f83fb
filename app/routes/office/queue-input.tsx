import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { sortAndReach } from "#app/domains/answers/sort-answered-input.server.ts";
import { findCaseId } from "#app/domains/cases/case.store.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { addNote } from "#app/domains/inputs/add-note.server.ts";
import { describeInput } from "#app/domains/inputs/describe-input.server.ts";
import { eraseInput } from "#app/domains/inputs/erase-input.server.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { archiveForm, describeForm, eraseForm, noteForm, objectionForm, ownerForm, publishForm } from "#app/domains/inputs/input.form.ts";
import { findInputId } from "#app/domains/inputs/input.store.server.ts";
import { keepArchiveDocument } from "#app/domains/inputs/keep-archive-document.server.ts";
import { previewPublication } from "#app/domains/inputs/preview-publication.server.ts";
import { fieldsOfDecision } from "#app/domains/inputs/publication-form.ts";
import { publishInput } from "#app/domains/inputs/publish-input.server.ts";
import { PublishPanel, type Preview } from "#app/domains/inputs/PublishPanel.tsx";
import { filterFrom, inQuery } from "#app/domains/inputs/queue.ts";
import { readNeighbours, readQueue, readQueueChoices, readQueueCounts } from "#app/domains/inputs/queue.view.server.ts";
import { readQueueInput } from "#app/domains/inputs/queue-input.view.server.ts";
import { QueueBar } from "#app/domains/inputs/QueueBar.tsx";
import { QueueFacts } from "#app/domains/inputs/QueueFacts.tsx";
import { QueueForms } from "#app/domains/inputs/QueueForms.tsx";
import { QueueList } from "#app/domains/inputs/QueueList.tsx";
import { setObjectionState } from "#app/domains/inputs/set-objection-state.server.ts";
import { setOwner } from "#app/domains/inputs/set-owner.server.ts";
import { sortInputForm } from "#app/domains/themes/sort-input.form.ts";
import { readSorting } from "#app/domains/themes/sorting.view.server.ts";
import { SortPanel } from "#app/domains/themes/SortPanel.tsx";
import type { FormAnswer } from "#app/form-answer.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type ActionPlan, type Visit } from "#app/frame.server.ts";
import { Page } from "#app/Page.tsx";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { Refused } from "#app/Refused.tsx";
import { sayIn } from "#app/texts.ts";
import { Actions, GoLink } from "#app/ui/Button.tsx";
import { Section } from "#app/ui/Section.tsx";
import "#app/ui/queue.css";

const numberOf = (raw: string | undefined) => (/^[1-9]\d{0,6}$/.test(raw ?? "") ? Number(raw) : notFound());

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const number = numberOf(args.params.number);
  const filter = filterFrom(visit.url.searchParams);
  const { accountId } = visit.actor;
  return readPage(visit, { for: inputAccess.read }, async (trx, { districts }) => {
    const caseFile = await readCaseHead(trx, key);
    const input = caseFile ? await readQueueInput(trx, caseFile.id, number) : null;
    if (!caseFile || !input) return null;
    const { rows } = await readQueue(trx, caseFile.id, accountId, filter);
    const neighbours = await readNeighbours(trx, { caseId: caseFile.id, accountId, number, filter });
    const [counts, choices] = [await readQueueCounts(trx, caseFile.id, accountId), await readQueueChoices(trx, caseFile.id)];
    const sorting = await readSorting(trx, caseFile.id, input.id);
    return { caseFile, input, rows, neighbours, counts, choices, sorting, districts, filter, now: visit.now, title: sayIn(visit.lang)("inputs.queue.title", { title: `${caseFile.title}, ${number}` }) };
  });
}

type Answered = FormAnswer | { preview: Preview; values: FormAnswer["values"] };

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const number = numberOf(args.params.number);
  const back = (_: unknown, visit: Visit) => seeOther(address(visit.authority, "queueInput", { case: args.params.case ?? "", number }, inQuery(filterFrom(visit.url.searchParams))));
  /** Every button of the page is about the one input that the address names. */
  const about = <Schema extends z.ZodType>(granted: ActionPlan<Schema, unknown>["for"], form: Schema, work: (trx: Trx, form: z.output<Schema>, who: { inputId: string; actor: Visit["actor"] }, now: Date) => Promise<object>) =>
    plan({ form, done: back, ...(granted ? { for: granted } : {}), run: async (trx, given, visit): Promise<object> => {
      const caseId = await findCaseId(trx, key);
      const inputId = caseId ? await findInputId(trx, caseId, number) : null;
      return inputId ? work(trx, given, { inputId, actor: visit.actor }, visit.now) : refuse("not_found");
    } });
  const { publish, describe, own, note, erase, decideObjection } = inputAccess;
  return await actOn(args, {
    publish: about(publish, publishForm, (trx, form, who, now) => publishInput(trx, { ...form, ...who }, now)),
    preview: plan({ for: publish, form: publishForm, done: (shown) => data(shown) as never, run: async (trx, form, visit) => previewOf(trx, { ...form, key, number }, visit) }),
    sort: about(publish, sortInputForm, (trx, form, who, now) => sortAndReach(trx, { ...form, ...who }, now)),
    note: about(note, noteForm, (trx, form, who, now) => addNote(trx, { ...who, text: form.note }, now)),
    own: about(own, ownerForm, (trx, form, who, now) => setOwner(trx, { ...who, version: form.version, ownerAccountId: form.owner }, now)),
    archive: about(describe, archiveForm, (trx, form, who, now) => keepArchiveDocument(trx, { ...who, version: form.version, archiveDocument: form.archive_document }, now)),
    describe: about(describe, describeForm, (trx, form, who, now) => describeInput(trx, {
      ...who, version: form.version, language: form.language, answersAs: form.answers_as, ageGroup: form.age_group, district: form.district, isTranslated: !form.needs_translation,
    }, now)),
    objection: about(decideObjection, objectionForm, (trx, form, who, now) => setObjectionState(trx, { ...who, ...form }, now)),
    erase: about(erase, eraseForm, (trx, form, who, now) => eraseInput(trx, { ...who, ground: form.erase_ground }, now)),
  }) as unknown as Answered;
}

type Decision = z.output<typeof publishForm> & { key: { year: number; number: number }; number: number };

async function previewOf(trx: Trx, form: Decision, visit: Visit): Promise<Refusal | { preview: Preview; values: FormAnswer["values"] }> {
  const caseId = await findCaseId(trx, form.key);
  const inputId = caseId ? await findInputId(trx, caseId, form.number) : null;
  if (!inputId) return refuse("not_found");
  const shown = await previewPublication(trx, { ...form, inputId }, visit.now);
  return isRefusal(shown) ? shown : { preview: shown, values: { ...fieldsOfDecision(form), intent: "preview" } };
}

export { pageMeta as meta } from "#app/meta.ts";

export default function QueueInputPage() {
  const { frame, caseFile, input, rows, neighbours, counts, choices, sorting, districts, filter, now } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const t = useTranslations("inputs.decide");
  const resident = useTranslations("inputs")("resident");
  const own = caseKey(caseFile);
  const answer: FormAnswer | undefined = given && ("preview" in given ? { title: "", errors: [], values: given.values, standing: null } : given);
  const preview = given && "preview" in given ? { preview: given.preview } : {};
  const forms = { input, formToken: frame.formToken, lang: frame.lang, ...(answer ? { answer } : {}) };
  const at = (number: number) => address(frame.authority, "queueInput", { case: own, number }, inQuery(filter));
  return (
    <Page frame={frame} className="queue" crumbs={[
      { href: address(frame.authority, "officeCase", { case: own }), label: caseFile.title }, { href: address(frame.authority, "queue", { case: own }, inQuery(filter)), label: t("back") },
    ]}>
      <QueueBar caseFile={caseFile} frame={frame} counts={counts} filter={filter} now={now} lockedVersion={choices.lockedVersion} />
      <div className="queue-panes">
        <nav className="queue-side" aria-label={t("back")}><QueueList rows={rows} caseFile={caseFile} frame={frame} filter={filter} now={now} current={input.number} /></nav>
        <section className="queue-input" aria-labelledby="valgt">
          <h2 id="valgt">{t("title", { number: String(input.number), sender: (input.sender?.organisation || input.sender?.name) || resident })}</h2>
          {answer && !("preview" in (given ?? {})) ? <Refused answer={answer} /> : null}
          <Actions>
            {neighbours.previous ? <GoLink href={at(neighbours.previous)}>{t("previous")}</GoLink> : null}
            {neighbours.next ? <GoLink href={at(neighbours.next)}>{t("next")}</GoLink> : null}
            <GoLink href={address(frame.authority, "caseInput", { case: own, number: input.number })}>{t("publicLink")}</GoLink>
          </Actions>
          <QueueFacts input={input} lang={frame.lang} districts={districts} />
          {frame.signedIn && !input.isErased ? <Section id="publiser" level={3} title={t("publish")}><PublishPanel {...forms} {...preview} now={now} /></Section> : null}
          <QueueForms {...forms} officers={choices.officers} districts={districts} />
        </section>
        <section className="queue-sort" aria-label={t("themes")}>
          <SortPanel sorting={sorting} formToken={frame.formToken} themesHref={address(frame.authority, "sortThemes", { case: own })} {...(answer ? { answer } : {})} />
        </section>
      </div>
    </Page>
  );
}
