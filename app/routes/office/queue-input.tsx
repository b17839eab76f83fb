import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { mayOpen, OfficePage } from "#app/OfficePage.tsx";
import { Refused } from "#app/Refused.tsx";
import { address, caseKey, parseCaseKey } from "#app/addresses.ts";
import { answerAccess } from "#app/domains/answers/answer.access.ts";
import { eraseWholly } from "#app/domains/answers/erase-wholly.server.ts";
import { publishAndReach } from "#app/domains/answers/publish-and-reach.server.ts";
import { sortAndReach } from "#app/domains/answers/sort-answered-input.server.ts";
import { readCaseHead } from "#app/domains/cases/case.view.server.ts";
import { addNote } from "#app/domains/inputs/add-note.server.ts";
import { describeInput } from "#app/domains/inputs/describe-input.server.ts";
import { endTakedownWish } from "#app/domains/inputs/end-takedown-wish.server.ts";
import { readInputCourse } from "#app/domains/inputs/input-course.view.server.ts";
import { inputAccess } from "#app/domains/inputs/input.access.ts";
import { archiveForm, describeForm, endWishForm, noteForm, objectionForm, ownerForm } from "#app/domains/inputs/input.form.ts";
import { findInputId } from "#app/domains/inputs/input.store.server.ts";
import { keepArchiveDocument } from "#app/domains/inputs/keep-archive-document.server.ts";
import { setObjectionState } from "#app/domains/inputs/set-objection-state.server.ts";
import { setOwner } from "#app/domains/inputs/set-owner.server.ts";
import { amongStaff } from "#app/domains/people/access.ts";
import { previewPublication } from "#app/domains/publications/preview-publication.server.ts";
import { fieldsOfDecision } from "#app/domains/publications/publication-form.ts";
import { publicationAccess } from "#app/domains/publications/publication.access.ts";
import { eraseForm, publishForm } from "#app/domains/publications/publication.form.ts";
import { Publishing, type Preview } from "#app/domains/queue/PublishPanel.tsx";
import { QueueBar } from "#app/domains/queue/QueueBar.tsx";
import { QueueBeside, QueueInputHead } from "#app/domains/queue/QueueBeside.tsx";
import { QueueFacts, QueueWords } from "#app/domains/queue/QueueFacts.tsx";
import { ArchiveForm, DescribeForm, EraseForm, NoteForm, ObjectionForm, OwnerForm, TakedownWish } from "#app/domains/queue/QueueForms.tsx";
import { QueueKeys } from "#app/domains/queue/QueueKeys.tsx";
import { QueueThread } from "#app/domains/queue/QueueThread.tsx";
import { readQueueInput } from "#app/domains/queue/queue-input.view.server.ts";
import { filterFrom, inQuery } from "#app/domains/queue/queue.ts";
import { readNext, readQueueBeside, readQueueChoices, readQueueCounts } from "#app/domains/queue/queue.view.server.ts";
import { AssessInput, WishOfInput } from "#app/domains/themes/OneInputForms.tsx";
import { SortPanel } from "#app/domains/themes/SortPanel.tsx";
import { assess } from "#app/domains/themes/assess.server.ts";
import { setWishOfInput } from "#app/domains/themes/set-wish-of-input.server.ts";
import { sortInputForm, wishOfInputForm } from "#app/domains/themes/sort-input.form.ts";
import { readSorting } from "#app/domains/themes/sorting.view.server.ts";
import { themeAccess } from "#app/domains/themes/theme.access.ts";
import { assessInputForm } from "#app/domains/themes/theme.form.ts";
import enhance from "#app/enhance/sort-keys.ts?worker&url";
import type { FormAnswer } from "#app/form-answer.ts";
import { actOn, notFound, plan, readPage, seeOther, visitOf, type ActionPlan, type Visit } from "#app/frame.server.ts";
import type { Trx } from "#app/platform/db.server.ts";
import { isRefusal, refuse, type Refusal } from "#app/platform/refusal.ts";
import { sayIn } from "#app/texts.ts";
import { GoLink } from "#app/ui/Button.tsx";
import { Disclosure } from "#app/ui/Disclosure.tsx";
import "#app/domains/queue/Queue.css";

const numberOf = (raw: string | undefined | null) => (/^[1-9]\d{0,6}$/.test(raw ?? "") ? Number(raw) : null);

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const number = numberOf(args.params.number) ?? notFound();
  const filter = filterFrom(visit.url.searchParams);
  return readPage(visit, { for: inputAccess.read }, async (trx, { districts }) => {
    const caseFile = await readCaseHead(trx, key);
    const input = caseFile ? await readQueueInput(trx, caseFile.id, number) : null;
    if (!caseFile || !input) return null;
    const desk = { caseId: caseFile.id, accountId: visit.actor.accountId, now: visit.now, answerBy: caseFile.answerBy };
    const [beside, counts] = [await readQueueBeside(trx, desk, { filter, number }), await readQueueCounts(trx, desk)];
    const [choices, sorting] = [await readQueueChoices(trx, caseFile.id), await readSorting(trx, caseFile.id, input.id)];
    const course = await readInputCourse(trx, { inputId: input.id, caseId: caseFile.id, number });
    const saved = numberOf(visit.url.searchParams.get("lagret"));
    return { caseFile, input, beside, counts, choices, sorting, course, districts, filter, saved, now: visit.now, title: sayIn(visit.lang)("queue.list.title", { title: `${caseFile.title}, ${number}` }) };
  });
}

type Answered = FormAnswer | { preview: Preview; values: FormAnswer["values"] };

interface NamesInput { readonly inputId?: string; readonly target?: { readonly inputId?: string } }
/** Where a form names its input, it must be the one that the address names. */
const isAbout = ({ inputId, target }: NamesInput, own: string): boolean => (inputId ?? target?.inputId ?? own) === own;

export async function action(args: ActionFunctionArgs) {
  const key = parseCaseKey(args.params.case ?? "") ?? notFound();
  const number = numberOf(args.params.number) ?? notFound();
  const filter = filterFrom(visitOf(args).url.searchParams);
  const to = (next: number, visit: Visit) => seeOther(address(visit.authority, "queueInput", { case: args.params.case ?? "", number: next }, { query: { ...inQuery(filter, { page: 1 }).query, lagret: String(number) }, hash: "valgt" }));
  /** Every button of the page is about the one input that the address names. */
  const about = <Schema extends z.ZodType, Done extends object>(granted: ActionPlan<Schema, unknown>["for"], form: Schema, work: (trx: Trx, form: z.output<Schema>, who: { inputId: string; actor: Visit["actor"] }, now: Date) => Promise<Done>) =>
    ({ form, ...(granted ? { for: granted } : {}), run: async (trx: Trx, given: z.output<Schema>, visit: Visit) => {
      const found = await readCaseHead(trx, key);
      const inputId = found ? await findInputId(trx, found.id, number) : null;
      if (!found || !inputId || !isAbout(given as NamesInput, inputId)) return refuse("not_found");
      // Asked before the work: what is saved may leave the filter.
      const next = await readNext(trx, { caseId: found.id, accountId: visit.actor.accountId, now: visit.now, answerBy: found.answerBy }, { filter, number });
      const done = await work(trx, given, { inputId, actor: visit.actor }, visit.now);
      return isRefusal(done) ? done : { next };
    } });
  const staying = { done: (_: unknown, visit: Visit) => to(number, visit) };
  const goingOn = { done: ({ next }: { next: number | null }, visit: Visit) => to(next ?? number, visit) };
  const { describe, own, note, decideObjection } = inputAccess;
  const { publish, erase } = publicationAccess;
  return await actOn(args, {
    publish: plan({ ...staying, ...about(publish, publishForm, (trx, form, who, now) => publishAndReach(trx, { ...form, ...who }, now)) }),
    preview: plan({ for: publish, form: publishForm, done: (shown) => data(shown) as never, run: async (trx, form, visit) => previewOf(trx, { ...form, key, number }, visit) }),
    sort: plan({ ...goingOn, ...about(themeAccess.sort, sortInputForm, (trx, form, who, now) => sortAndReach(trx, { ...form, ...who }, now)) }),
    wish: plan({ ...staying, ...about(themeAccess.sort, wishOfInputForm, (trx, form, who, now) => setWishOfInput(trx, { ...form, ...who }, now)) }),
    assess: plan({ ...staying, ...about(themeAccess.assess, assessInputForm, (trx, form, who, now) => assess(trx, { ...form, actor: who.actor, target: { inputId: who.inputId } }, now)) }),
    end_wish: plan({ ...staying, ...about(amongStaff(inputAccess.endTakedownWish), endWishForm, (trx, _, who, now) => endTakedownWish(trx, who, now)) }),
    note: plan({ ...staying, ...about(note, noteForm, (trx, form, who, now) => addNote(trx, { ...who, text: form.note }, now)) }),
    own: plan({ ...staying, ...about(own, ownerForm, (trx, form, who, now) => setOwner(trx, { ...who, version: form.version, ownerAccountId: form.owner }, now)) }),
    archive: plan({ ...staying, ...about(describe, archiveForm, (trx, form, who, now) => keepArchiveDocument(trx, { ...who, version: form.version, archiveDocument: form.archive_document }, now)) }),
    describe: plan({ ...staying, ...about(describe, describeForm, (trx, form, who, now) => describeInput(trx, {
      ...who, version: form.version, language: form.language, answersAs: form.answers_as, ageGroup: form.age_group, district: form.district, isTranslated: !form.needs_translation, channel: form.channel,
    }, now)) }),
    objection: plan({ ...staying, ...about(decideObjection, objectionForm, (trx, form, who, now) => setObjectionState(trx, { ...who, ...form }, now)) }),
    erase: plan({ ...staying, ...about(erase, eraseForm, (trx, form, who, now) => eraseWholly(trx, { ...who, ground: form.erase_ground }, now)) }),
  }) as unknown as Answered;
}

type Decision = z.output<typeof publishForm> & { key: { year: number; number: number }; number: number };

async function previewOf(trx: Trx, form: Decision, visit: Visit): Promise<Refusal | { preview: Preview; values: FormAnswer["values"] }> {
  const found = await readCaseHead(trx, form.key);
  const inputId = found ? await findInputId(trx, found.id, form.number) : null;
  if (!inputId) return refuse("not_found");
  const shown = await previewPublication(trx, { ...form, inputId }, visit.now);
  return isRefusal(shown) ? shown : { preview: shown, values: { ...fieldsOfDecision(form), intent: "preview" } };
}

export { pageMeta as meta } from "#app/meta.ts";

export default function QueueInputPage() {
  const { frame, caseFile, input, beside, counts, choices, sorting, course, districts, filter, saved, now } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const t = useTranslations("queue.decide");
  const newReceipt = useTranslations("inputs.newReceipt")("make");
  const own = caseKey(caseFile);
  const refused = given && "errors" in given ? given : undefined;
  const answer: FormAnswer | undefined = given && "preview" in given ? { title: "", errors: [], values: given.values, standing: null } : refused;
  const preview = given && "preview" in given ? { preview: given.preview } : {};
  const form = { input, formToken: frame.formToken, lang: frame.lang, ...(answer ? { answer } : {}) };
  const about = { caseFile, frame, filter, now };
  const may = (granted: Parameters<typeof mayOpen>[1]) => mayOpen(frame, granted);
  const sorts = may(themeAccess.sort);
  return (
    <OfficePage frame={frame} look="queue" head={caseFile}>
      <QueueBar {...about} counts={counts} beside />
      <div className="queue-panes">
        <QueueBeside {...about} beside={beside} number={input.number} />
        <section className="queue-input" aria-labelledby="valgt">
          <QueueInputHead {...about} beside={beside} input={input} saved={saved} />
          <Refused answer={refused} />
          <QueueFacts input={input} lang={frame.lang} districts={districts} />
          {may(inputAccess.describe) ? <DescribeForm {...form} districts={districts} /> : null}
          <QueueWords input={input} lang={frame.lang} />
          <WishOfInput sorting={sorting} mayChange={sorts} formToken={frame.formToken} answer={answer} />
          {may(amongStaff(inputAccess.endTakedownWish)) ? <TakedownWish {...form} /> : null}
          {may(publicationAccess.publish) ? <Publishing {...form} {...preview} now={now} /> : null}
          {may(inputAccess.decideObjection) ? <ObjectionForm {...form} /> : null}
          {may(themeAccess.assess) && !sorting.isObjection ? <AssessInput inputId={input.id} assessed={input.assessed} formToken={frame.formToken} answer={answer} /> : null}
          {may(answerAccess.publish) && input.owesAnswer ? <p><GoLink href={address(frame.authority, "writeAnswers", { case: own }, { query: { innspill: String(input.number) }, hash: "skjema" })}>{t("writeAnswer")}</GoLink></p> : null}
          <QueueThread input={input} course={course} caseFile={caseFile} frame={frame} now={now} />
          {may(inputAccess.note) ? <NoteForm {...form} /> : null}
          <Disclosure summary={t("more")} open={["own", "archive"].includes(String(answer?.values.intent))}>
            {may(inputAccess.own) ? <OwnerForm {...form} officers={choices.officers} /> : null}
            {may(inputAccess.describe) ? <ArchiveForm {...form} /> : null}
            {may(inputAccess.typeIn) ? <p><GoLink href={address(frame.authority, "newReceipt", { case: own, number: input.number })}>{newReceipt}</GoLink></p> : null}
          </Disclosure>
          {may(publicationAccess.erase) ? <EraseForm {...form} /> : null}
        </section>
        <section className="queue-sort" id="sorter" aria-label={t("themes")}>
          {sorts ? <SortPanel sorting={sorting} formToken={frame.formToken} themesHref={address(frame.authority, "sortThemes", { case: own })} {...(answer ? { answer } : {})} /> : null}
          <QueueKeys themes={sorts ? sorting.themes.length : 0} />
        </section>
      </div>
      <script type="module" src={enhance} />
    </OfficePage>
  );
}
