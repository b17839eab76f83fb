import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Page } from "#app/Page.tsx";
import { Staircase } from "#app/domains/ladder/Staircase.tsx";
import { methodsOnStep, type MethodKey } from "#app/domains/ladder/method.ts";
import { stepNumber, steps } from "#app/domains/ladder/step.ts";
import { readPage, visitOf } from "#app/frame.server.ts";
import { formatList } from "#app/platform/format.ts";
import { sayIn } from "#app/texts.ts";
import { List } from "#app/ui/LinkList.tsx";
import { Thread } from "#app/ui/Thread.tsx";
import "#app/domains/ladder/About.css";

export async function loader(args: LoaderFunctionArgs) {
  const visit = visitOf(args);
  return readPage(visit, {}, () => Promise.resolve({ title: sayIn(visit.lang)("frame.nav.about") }));
}

export { pageMeta as meta } from "#app/meta.ts";

const inList = (name: string, index: number) => (index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1));

const path = ["receipt", "read", "assessed", "laid", "decided", "answered"] as const;

export default function About() {
  const { frame } = useLoaderData<typeof loader>();
  const t = useTranslations("authorities.about");
  const ladder = useTranslations("ladder");
  const { kind } = frame.authority;
  const nameOf = (key: MethodKey) => ladder(key === "mayors_bench" && kind === "county" ? "methods.mayors_bench.county" : `methods.${key}.name`);
  const methodNames = (step: (typeof steps)[number]) => formatList(methodsOnStep(step).map(({ key }, index) => inList(nameOf(key), index)), frame.lang);
  return (
    <Page frame={frame} className="about">
      <Staircase
        namedInBody
        intro={<><h1>{t("title")}</h1><p className="lead section-lead">{t("lead")}</p></>}
        steps={[...steps].reverse().map((step) => ({
          step: stepNumber(step), methods: methodNames(step),
          body: <><h2 className="as-h3">{ladder(`steps.${step}.name`)}</h2><p>«{ladder(`steps.${step}.promise`)}»</p></>,
        }))}
      />
      <section className="band" aria-labelledby="tilbake">
        <div className="columns"><h2 id="tilbake">{t("remember")}</h2><p className="lead">{t("rememberText")}</p></div>
      </section>
      <div className="about-more">
        <section className="section" aria-labelledby="ord">
          <h2 id="ord">{t("terms")}</h2>
          <dl className="terms">
            <div><dt>{t("involving")}</dt><dd>{t("involvingText")}</dd></div>
            <div><dt>{t("participation")}</dt><dd>{t("participationText", { kind })}</dd></div>
            <div><dt>{t("cocreation")}</dt><dd>{t("cocreationText", { kind })}</dd></div>
          </dl>
        </section>
        <div className="with-side section about-how">
          <section aria-labelledby="videre">
            <h2 id="videre">{t("carried")}</h2>
            <Thread entries={path.map((key, index) => ({ state: index === 0 ? "start" : "done", date: t(`path.${key}.date`), title: t(`path.${key}.title`), text: t(`path.${key}.text`) }))} />
            <p className="small muted">{t("ksTerm")}</p>
          </section>
          <div>
            <section aria-labelledby="rekke">
              <h2 id="rekke">{t("choosing")}</h2>
              <p className="recipe">{t("formula")}</p>
              <p>{t("choosingText")}</p>
            </section>
            <section className="section" aria-labelledby="ansvar">
              <h2 id="ansvar">{t("who")}</h2>
              <List items={[
                <><strong>{t(`councilName.${kind}`)}</strong> {t("whoCouncil")}</>,
                <><strong>{t(`director.${kind}`)}</strong> {t("whoDirector")}</>,
                <><strong>{t("head")}</strong> {t("whoHead")}</>,
                <><strong>{t("secretariat")}</strong> {t("whoSecretariat")}</>,
              ]} />
            </section>
          </div>
        </div>
      </div>
    </Page>
  );
}
