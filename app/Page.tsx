import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { address, caseKey, type AddressName } from "./addresses.ts";
import { PageFrame, type FrameLink } from "./domains/authorities/PageFrame.tsx";
import type { FrameFacts } from "./frame.ts";
import { Breadcrumb } from "./ui/Breadcrumb.tsx";
import { Form } from "./ui/Form.tsx";
import { unbroken } from "./ui/unbroken.ts";

interface PageProps {
  readonly frame: FrameFacts;
  readonly crumbs?: readonly { href: string; label: string }[];
  /** A page of a case: the way to it is the same on all of them. */
  readonly inCase?: { readonly year: number; readonly number: number; readonly slug: string; readonly title: string };
  readonly className?: "front" | "briefing" | "queue" | "about" | "receipt" | "office";
  /** The page's address or content opens somebody's input: it links to no other host (style.md § 5.7). */
  readonly isSecret?: boolean;
  readonly children: ReactNode;
}

type Plain = { [Name in AddressName]: Parameters<typeof address<Name>> extends [unknown, unknown, params?: null, ...unknown[]] ? Name : never }[AddressName];

/** A page within its authority's frame: masthead, breadcrumb, content, and a footer that says who to ask. */
export function Page({ frame, crumbs, inCase, className, isSecret, children }: PageProps) {
  const t = useTranslations("frame");
  const link = (name: Plain, label: string, dot = false): FrameLink => {
    const href = address(frame.authority, name);
    return { href, label, ...(dot ? { dot } : {}), ...(frame.path === href ? { current: true } : {}) };
  };
  const { signedIn, profile } = frame;
  const own = [
    ...(signedIn?.isCouncillor ? [link("council", t("nav.council"))] : []),
    ...(signedIn?.isStaff ? [link("office", t("nav.office"))] : []),
  ];
  const nav = [link("cases", t("nav.cases")), link("proposals", t("nav.proposals")), link("meetings", t("nav.meetings")), link("about", t("nav.about")), link("track", t("nav.track"), true), ...own];
  const toCase = inCase
    ? [{ href: address(frame.authority, "cases"), label: t("nav.cases") }, { href: address(frame.authority, "case", { case: caseKey(inCase) }), label: inCase.title }] : [];
  const other = frame.lang === "nb" ? "nn" : "nb";
  const links: FrameLink[] = [
    link("search", t("nav.search")), link("publicLog", t("nav.publicLog")), link("privacy", t("nav.privacy")), link("accessibility", t("nav.accessibility")),
    ...(signedIn ? [] : [link("signIn", t("nav.signIn"))]),
    { href: `${frame.path}?sprak=${other}`, label: t(`language.${other}`), lang: other },
  ];
  return (
    <PageFrame
      authority={{ name: frame.authority.name }} nameMark={profile.nameMark} home={address(frame.authority, "front")}
      nav={nav} narrow={[link("track", t("nav.trackShort"), true)]}
      footer={{ links, paragraphs: [t("footer.sami"), ...(profile.runBy ? [t("footer.runBy", { by: profile.runBy })] : [])], offices: <Offices frame={frame} statement={isSecret ? address(frame.authority, "accessibility") : profile.accessibilityUrl} /> }}
      {...(frame.isExercise ? { exercise: t("exercise") } : {})} {...(className ? { className } : {})}
      {...(frame.eid ? { standing: <SignedInWithEid frame={frame} /> } : {})}
      skip={t("skip")} menuLabel={t("menu")} allPagesLabel={t("allPages")}
    >
      {crumbs ?? inCase ? <Breadcrumb items={[{ href: address(frame.authority, "front"), label: t("nav.front") }, ...toCase, ...(crumbs ?? [])]} /> : null}
      {children}
    </PageFrame>
  );
}

/** On a machine that others use too, the way out is seen on every page. */
function SignedInWithEid({ frame }: { frame: FrameFacts }) {
  const t = useTranslations("frame");
  return <Form action={address(frame.authority, "eidSignOut")} className="standing"><p>{t("signedInWithEid")} <button className="button is-quiet">{t("nav.signOut")}</button></p></Form>;
}

/** Who helps those who do not use the web, whom to ask about privacy, and what is put on the web: on every page (GDPR Art. 13, U4, O5). */
function Offices({ frame, statement }: { frame: FrameFacts; statement: string }) {
  const t = useTranslations("frame");
  const { profile, signedIn } = frame;
  return (
    <>
      {profile.telephone ? <p>{t("footer.office", { name: profile.officeName, telephone: unbroken(profile.telephone), hours: profile.telephoneHours })}</p> : null}
      {profile.visitingAddress ? <p>{t("footer.visit", { visiting: profile.visitingAddress, postal: profile.postalAddress })}</p> : null}
      {profile.protectionOfficer ? <p>{t("footer.protectionOfficer", { contact: profile.protectionOfficer })}</p> : null}
      {profile.accessibilityUrl ? <p><a href={statement}>{t("footer.accessibility")}</a> · <a href={address(frame.authority, "privacy", null, { hash: "kriterier" })}>{t("footer.criteria")}</a></p> : null}
      {signedIn ? <Form action={address(frame.authority, "signOut")}><p>{t("signedInAs", { name: signedIn.name })} <button className="button is-quiet">{t("nav.signOut")}</button></p></Form> : null}
    </>
  );
}
