import { useTranslations } from "use-intl";
import type { FrameFacts } from "#app/frame.ts";
import { formatDay, noBreak } from "#app/platform/format.ts";
import { unbroken } from "#app/ui/unbroken.ts";
import { linesOnPaper } from "./paper-form.ts";
import type { Signable } from "./signing.view.server.ts";
import "./PrintPaperList.css";

/** What a signer on paper must be told stands on the same sheet as her signature. */
export function PrintPaperList({ frame, proposal, signAddress }: { frame: FrameFacts; proposal: Signable; signAddress: string }) {
  const t = useTranslations("signing.print");
  const council = useTranslations("signing.council")(frame.authority.kind);
  const { officeName: office, visitingAddress: visiting, postalAddress: postal } = frame.profile;
  const authority = frame.authority.name;
  const closesOn = proposal.closesOn ? formatDay(proposal.closesOn, frame.lang) : "none";
  return (
    <div className={2 * proposal.title.length + proposal.request.length > 600 ? "paper-list is-crowded" : "paper-list"}>
      <p className="label">{t("heading", { council, authority })}</p>
      <h1 lang={proposal.language}>{proposal.title}</h1>
      <p className="section-lead">{t("request", { council })}</p>
      {/* Running text: a request of many short lines would leave no room to sign. */}
      <p className="own-words" lang={proposal.language}>{unbroken(proposal.request.replace(/\s*\n\s*/g, " "))}</p>
      <p>{t("meaning", { council, authority })}</p>
      <p><strong>{t("notPublished", { authority })}</strong> {t("takeBack", { address: signAddress })}</p>
      <p><strong>{t("handIn", { office, visiting, postal, closesOn })}</strong></p>
      <p className="small muted paper-list-hint">{t("button", { lines: String(linesOnPaper) })}</p>
      <Lines />
    </div>
  );
}

function Lines() {
  const t = useTranslations("signing.print");
  return (
    <table className="paper-list-table">
      <thead><tr><th scope="col"><span className="visually-hidden">{t("line")}</span></th><th scope="col" className="is-wide">{t("name")}</th><th scope="col" className="is-wide">{t("address")}</th><th scope="col" className="is-born">{t("born")}</th><th scope="col" className="is-wide">{t("signature")}</th></tr></thead>
      <tbody>
        {Array.from({ length: linesOnPaper }, (_, index) => <tr key={index}><td className="is-number">{index + 1}</td><td>{noBreak}</td><td>{noBreak}</td><td>{noBreak}</td><td>{noBreak}</td></tr>)}
      </tbody>
    </table>
  );
}
