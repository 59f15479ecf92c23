import { Link } from '@tanstack/react-router';
import { OverdueCount } from '../areas/followup/overdue-count.tsx';
import { SwapCount } from '../areas/planning/own-schedule/swaps/swap-count.tsx';
import { useCommand } from './commands.ts';
import { useAppText } from './messages/index.ts';
import type { Section } from './navigation.ts';
import { useNavigate } from '@tanstack/react-router';

export function NavLink({ section }: { readonly section: Section }) {
  const t = useAppText();
  const navigate = useNavigate();
  const name = t(`nav.${section.id}`);
  const Icon = section.icon;
  useCommand({ id: `go-${section.id}`, text: t('commands.go', { place: name }), run: () => void navigate({ to: section.to }) });
  return (
    <Link to={section.to} className="top-link">
      <Icon aria-hidden className="icon" />
      <span>{name}</span>
      {section.id === 'callbacks' && <OverdueCount />}
      {section.id === 'schedule' && <SwapCount />}
    </Link>
  );
}
