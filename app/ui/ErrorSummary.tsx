import "./Form.css";

export interface FieldError {
  /** The field's name, which is also its id. Without one the message stands without a link. */
  field?: string;
  message: string;
}

export function ErrorSummary({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  const [first] = errors;
  // One fault that is the heading's own words is not said twice.
  if (errors.length === 1 && first?.message === title) {
    return (
      <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} id="error-summary">
        <h2 id="error-summary-title">{first.field ? <a href={`#${first.field}`}>{title}</a> : title}</h2>
      </div>
    );
  }
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} id="error-summary">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map((error, index) => (
          <li key={index}>{error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}</li>
        ))}
      </ul>
    </div>
  );
}
