import { useTranslations } from "use-intl";
import { address, type Place } from "#app/addresses.ts";
import { Actions, Button, ButtonLink } from "#app/ui/Button.tsx";
import { Form, HiddenField } from "#app/ui/Form.tsx";
import type { ProposalPage, ProposalStanding } from "./proposal-page.ts";
import { proposalTransitions, type ProposalAction } from "./proposal.lifecycle.ts";
import { inWords } from "./council-words.ts";

interface ProposerFormsProps {
  readonly page: ProposalPage;
  readonly standing: ProposalStanding;
  readonly place: Place;
  readonly council: string;
  /** The office acts on the proposer's word. */
  readonly isOffice: boolean;
  readonly formToken: string | null;
}

/** What the proposer may do now, as the transition table says; each button says what it brings. */
export function ProposerForms({ page, standing, place, council, isOffice, formToken }: ProposerFormsProps) {
  const t = useTranslations("proposals.own");
  // What the calendar has ended is over, whether or not anybody has written it down.
  const isOver = standing.key === "expired" || standing.key === "counting";
  const leads = (action: ProposalAction) => !isOver && proposalTransitions[page.state][action] !== undefined;
  const button = (intent: string, label: string, quiet = false) => (
    <Form>
      {formToken ? <HiddenField name="form_of" value={formToken} /> : null}
      <HiddenField name="intent" value={intent} />
      <HiddenField name="version" value={String(page.version)} />
      <Button quiet={quiet}>{label}</Button>
    </Form>
  );
  return (
    <>
      {leads("send") ? (
        <>
          <p>{t(isOffice ? "sendOffice" : page.proposer.isUnder18 ? "sendYoung" : "send")}</p>
          <Actions>
            {button("send", t("sendButton"))}
            <ButtonLink quiet href={isOffice ? address(place, "enterProposal", null, { query: { utkast: page.id } }) : address(place, "writeProposal", null, { query: { utkast: page.id } })}>{t("edit")}</ButtonLink>
            {page.sentOn === null ? button("discard", t("discard"), true) : null}
          </Actions>
        </>
      ) : null}
      {page.state === "looked_through" ? <p>{t("waits")}</p> : null}
      {leads("deliver") && standing.lacking === 0 ? <><p>{t(isOffice ? "deliverOffice" : "deliver", inWords(council))}</p><Actions>{button("deliver", t("deliverButton", inWords(council)))}</Actions></> : null}
      {leads("deliver") && standing.lacking > 0 ? <p>{t("lacking", { count: standing.lacking, ...inWords(council) })}</p> : null}
      {leads("withdraw") && page.sentOn !== null ? <><p className="small muted">{t(isOffice ? "withdrawOffice" : "withdraw")}</p><Actions>{button("withdraw", t("withdrawButton"), true)}</Actions></> : null}
    </>
  );
}
