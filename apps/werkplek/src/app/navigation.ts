import { BookOpen, CalendarDays, ChartNoAxesCombined, FileUp, Headset, Mailbox, MonitorDot, PhoneCall, ScrollText, Settings2, Users, MessagesSquare, type LucideIcon } from 'lucide-react';

/** One section of the app: where it is, and which permissions (one of them) make it yours. */
export interface Section {
  readonly id: 'desk' | 'phone-now' | 'callbacks' | 'contacts' | 'customers' | 'post' | 'schedule' | 'knowledge' | 'imports' | 'planning' | 'administration' | 'audit';
  readonly to: string;
  readonly icon: LucideIcon;
  readonly permissions: readonly string[];
}

export const sections: readonly Section[] = [
  { id: 'desk', to: '/desk', icon: Headset, permissions: ['contacts:handle'] },
  { id: 'phone-now', to: '/phone-now', icon: MonitorDot, permissions: ['phone:watch-live'] },
  { id: 'callbacks', to: '/callbacks', icon: PhoneCall, permissions: ['followup:read'] },
  { id: 'contacts', to: '/contacts', icon: MessagesSquare, permissions: ['contacts:look'] },
  { id: 'customers', to: '/customers', icon: Users, permissions: ['customers:look'] },
  { id: 'post', to: '/post', icon: Mailbox, permissions: ['contacts:handle'] },
  { id: 'schedule', to: '/schedule', icon: CalendarDays, permissions: ['planning:see-own-schedule'] },
  { id: 'knowledge', to: '/knowledge', icon: BookOpen, permissions: ['knowledge:read'] },
  { id: 'imports', to: '/imports', icon: FileUp, permissions: ['knowledge:import'] },
  { id: 'planning', to: '/planning', icon: ChartNoAxesCombined, permissions: ['planning:look-ahead'] },
  { id: 'administration', to: '/administration', icon: Settings2, permissions: ['phone:see-flows', 'region:set-hours', 'region:change-authority', 'people:look-up-users'] },
  { id: 'audit', to: '/audit', icon: ScrollText, permissions: ['people:read-audit'] },
];

export function sectionsFor(permissions: readonly string[]): readonly Section[] {
  return sections.filter((section) => section.permissions.some((permission) => permissions.includes(permission)));
}
