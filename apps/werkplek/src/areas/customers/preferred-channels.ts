export const preferredChannels = ['phone', 'email', 'post', 'desk', 'web', 'chat', 'sms', 'whatsapp'] as const;
