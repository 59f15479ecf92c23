import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import {
  Department,
  DepartmentChange,
  DepartmentList,
  DepartmentParams,
  DepartmentQuery,
  NewDepartment,
  ProductList,
  ProductQuery,
} from '@ingang/contracts/region';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { resolveAuthority } from '../domain/authority.ts';
import { PostgresAuthorities } from '../postgres/authorities.ts';
import { PostgresDepartments } from '../postgres/departments.ts';
import { PostgresProducts } from '../postgres/products.ts';
import { addDepartment, changeDepartment, findDepartment, type KeepDepartmentDeps } from '../usecases/keep-department.ts';
import { showDepartment, showProduct } from './show.ts';

const tag = 'region';

function depsOf(work: Work): KeepDepartmentDeps {
  return {
    principal: work.principal,
    newId: work.newId,
    departments: new PostgresDepartments(work),
    authorities: new PostgresAuthorities(work),
    record: work.record,
    publish: work.publish,
  };
}

export const departmentRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/departments', operationId: 'listDepartments', tag, access: 'signed-in', query: DepartmentQuery, answer: DepartmentList,
    summary: 'Departments, also those of regional services',
    handle: async (work, { query: { authorityId: text, ...rest } }) => {
      const authorityId = text === undefined ? undefined : resolveAuthority(text, await new PostgresAuthorities(work).list());
      if (text !== undefined && authorityId === undefined) return { results: [] };
      const departments = await new PostgresDepartments(work).list({ ...rest, authorityId });
      return { results: departments.map(showDepartment) };
    },
  }),
  route({
    method: 'GET', path: '/departments/:departmentId', operationId: 'readDepartment', tag, access: 'signed-in', params: DepartmentParams,
    answer: Department, summary: 'One department',
    handle: async (work, { params }) => showDepartment(await findDepartment(depsOf(work), params.departmentId as DepartmentId)),
  }),
  route({
    method: 'POST', path: '/departments', operationId: 'addDepartment', tag, access: 'region:keep-departments', body: NewDepartment,
    answer: Department, status: 201, summary: 'Add a department',
    handle: async (work, { body: { code, authorityId, serviceId, ...fields } }) =>
      showDepartment(await addDepartment(depsOf(work), { code, serviceId, authorityId: authorityId as AuthorityId | undefined, fields })),
  }),
  route({
    method: 'PATCH', path: '/departments/:departmentId', operationId: 'changeDepartment', tag, access: 'region:keep-departments',
    params: DepartmentParams, body: DepartmentChange, answer: Department, summary: 'Change a department',
    handle: async (work, { params, body: { version, ...fields } }) =>
      showDepartment(await changeDepartment(depsOf(work), params.departmentId as DepartmentId, version, fields)),
  }),
  route({
    method: 'GET', path: '/products', operationId: 'listProducts', tag, access: 'public', query: ProductQuery, answer: ProductList,
    summary: 'Products and services, by name or everyday words; the commonest when nothing is asked',
    handle: async (work, { query }) => {
      const products = await new PostgresProducts(work).search(query.q ?? '', query.limit ?? 20);
      return { results: products.map(showProduct) };
    },
  }),
];
