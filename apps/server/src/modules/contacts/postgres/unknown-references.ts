import { Invalid } from '@ingang/kernel';

/** Which field of the input each foreign key belongs to. */
const fieldOf: Readonly<Record<string, string>> = {
  contact_authority_id_fkey: 'authorityId',
  contact_customer_id_fkey: 'customerId',
  contact_agent_id_fkey: 'agentId',
  contact_location_id_fkey: 'locationId',
  question_product_id_fkey: 'questions.productId',
  question_department_id_fkey: 'questions.departmentId',
};

/**
 * Turns a reference to something that does not exist into a fault at its field. Looking each one up beforehand would
 * cost a round trip for every one that is right.
 */
export async function naming<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    const field = code === '23503' ? fieldOf[constraint ?? ''] : undefined;
    if (field === undefined) throw error;
    throw new Invalid('input.invalid', [{ field, code: 'contact.reference-unknown' }]);
  }
}
