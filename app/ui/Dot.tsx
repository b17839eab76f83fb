import "./Dot.css";

export function Dot({ className }: { className?: string }) {
  return (
    <svg className={className ? `dot ${className}` : "dot"} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9" />
    </svg>
  );
}
