import { useTranslations } from "use-intl";

/** Says which keys there are and switches them off; seen only where the page's script has come. */
export function QueueKeys({ themes }: { readonly themes: number }) {
  const t = useTranslations("queue.keys");
  const last = Math.min(themes, 8);
  return (
    <section className="queue-keys" aria-label={t("label")} data-keys hidden>
      <div className="choice">
        <input type="checkbox" id="hurtigtaster" defaultChecked />
        <label htmlFor="hurtigtaster">{t("on")}</label>
      </div>
      <ul className="keys">
        <li><kbd>J</kbd> {t("next")}</li>
        <li><kbd>K</kbd> {t("previous")}</li>
        {last > 0 ? <li><kbd>1</kbd>{last > 1 ? <>–<kbd>{last}</kbd></> : null} {t("themes")}</li> : null}
        {last > 0 ? <li><kbd>L</kbd> {t("save")}</li> : null}
      </ul>
    </section>
  );
}
