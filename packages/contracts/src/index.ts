/** One entry per room: import from '@ingang/contracts/<room>'. */
export const apiVersion = '1.0.0';
