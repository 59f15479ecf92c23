import { useId, type ComponentProps, type ReactNode, type Ref } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value, in the user's language. */
  readonly fault?: string | undefined;
  /** For a label that the surroundings already show. */
  readonly hideLabel?: boolean;
  readonly wide?: boolean;
}

interface FrameProps extends FieldProps {
  readonly id: string;
  readonly children: ReactNode;
}

function Frame({ id, label, hint, fault, hideLabel, wide, children }: FrameProps) {
  return (
    <div className={wide ? 'field field-wide form-wide' : 'field'}>
      <label htmlFor={id} className={hideLabel ? 'only-heard' : 'field-label'}>
        {label}
      </label>
      {children}
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {fault && (
        <span id={`${id}-fault`} className="field-fault">
          {fault}
        </span>
      )}
    </div>
  );
}

function describedBy(id: string, { hint, fault }: FieldProps): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return { ...(ids && { 'aria-describedby': ids }), ...(fault && { 'aria-invalid': true as const }) };
}

function split<P extends FieldProps>(props: P) {
  const { label, hint, fault, hideLabel, wide, ...rest } = props;
  const field: FieldProps = { label, hint, fault, ...(hideLabel && { hideLabel }), ...(wide && { wide }) };
  return { field, rest };
}

export function TextField(props: FieldProps & ComponentProps<'input'> & { readonly ref?: Ref<HTMLInputElement> }) {
  const own = useId();
  const { field, rest } = split(props);
  const id = rest.id ?? own;
  return (
    <Frame id={id} {...field}>
      <input autoComplete="off" {...rest} id={id} className="input" {...describedBy(id, field)} />
    </Frame>
  );
}

export function TextArea(props: FieldProps & ComponentProps<'textarea'> & { readonly ref?: Ref<HTMLTextAreaElement> }) {
  const own = useId();
  const { field, rest } = split(props);
  const id = rest.id ?? own;
  return (
    <Frame id={id} {...field}>
      <textarea {...rest} id={id} className="input" {...describedBy(id, field)} />
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends FieldProps, Omit<ComponentProps<'select'>, 'children'> {
  readonly choices: readonly Choice[];
  /** Text of the empty choice; left out: there is none. */
  readonly none?: string | undefined;
}

export function SelectField({ choices, none, ...props }: SelectProps) {
  const own = useId();
  const { field, rest } = split(props);
  const id = rest.id ?? own;
  return (
    <Frame id={id} {...field}>
      <select {...rest} id={id} className="input" {...describedBy(id, field)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function Tick({ label, ...rest }: { readonly label: string } & ComponentProps<'input'>) {
  const id = useId();
  return (
    <span className="tick">
      <input {...rest} id={id} type="checkbox" />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
