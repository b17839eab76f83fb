import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { address, type AddressName } from "./addresses.ts";
import { PageFrame, type FrameLink } from "./domains/authorities/PageFrame.tsx";
import type { FrameFacts } from "./frame.ts";
import { Breadcrumb } from "./ui/Breadcrumb.tsx";
import { Form } from "./ui/Form.tsx";

interface PageProps {
  readonly frame: FrameFacts;
  readonly crumbs?: readonly { href: string; label: string }[];
  readonly className?: "front" | "briefing" | "queue" | "about" | "receipt";
  readonly children: ReactNode;
}

type Plain = { [Name in AddressName]: Parameters<typeof address<Name>> extends [unknown, unknown, params?: null, ...unknown[]] ? Name : never }[AddressName];

/** A page within its authority's frame: masthead, breadcrumb, content, and a footer that says who to ask. */
export function Page({ frame, crumbs, className, children }: PageProps) {
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
  const nav = [link("cases", t("nav.cases")), link("meetings", t("nav.meetings")), link("about", t("nav.about")), link("track", t("nav.track"), true), ...own];
  const other = frame.lang === "nb" ? "nn" : "nb";
  const links: FrameLink[] = [
    link("search", t("nav.search")), link("publicLog", t("nav.publicLog")), link("privacy", t("nav.privacy")), link("accessibility", t("nav.accessibility")),
    ...(signedIn ? [] : [link("signIn", t("nav.signIn"))]),
    { href: `${frame.path}?sprak=${other}`, label: t(`language.${other}`), lang: other },
  ];
  return (
    <PageFrame
      authority={{ name: frame.authority.name }} home={address(frame.authority, "front")}
      nav={nav} narrow={[link("track", t("nav.trackShort"), true)]}
      footer={{ links, paragraphs: [t("footer.sami"), ...(profile.runBy ? [t("footer.runBy", { name: frame.authority.name, by: profile.runBy })] : [])], offices: <Offices frame={frame} /> }}
      {...(frame.isExercise ? { exercise: t("exercise") } : {})} {...(className ? { className } : {})}
      skip={t("skip")} menuLabel={t("menu")} allPagesLabel={t("allPages")}
    >
      {crumbs ? <Breadcrumb items={[{ href: address(frame.authority, "front"), label: t("nav.front") }, ...crumbs]} /> : null}
      {children}
    </PageFrame>
  );
}

/** Who helps those who do not use the web, and whom to ask about privacy: on every page (GDPR Art. 13, U4). */
function Offices({ frame }: { frame: FrameFacts }) {
  const t = useTranslations("frame");
  const { profile, signedIn } = frame;
  return (
    <>
      {profile.telephone ? <p>{t("footer.office", { name: profile.officeName, telephone: profile.telephone, hours: profile.telephoneHours })}</p> : null}
      {profile.visitingAddress ? <p>{t("footer.visit", { visiting: profile.visitingAddress, postal: profile.postalAddress })}</p> : null}
      {profile.protectionOfficer ? <p>{t("footer.protectionOfficer", { contact: profile.protectionOfficer })}</p> : null}
      {profile.accessibilityUrl ? <p><a href={profile.accessibilityUrl}>{t("footer.accessibility")}</a></p> : null}
      {signedIn ? <Form action={address(frame.authority, "signOut")}><p>{t("signedInAs", { name: signedIn.name })} <button className="button is-quiet">{t("nav.signOut")}</button></p></Form> : null}
    </>
  );
}
