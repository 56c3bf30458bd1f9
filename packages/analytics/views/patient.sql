-- One row per patient: the columns of patients, and how they are grouped.
-- insurer: the payer, or Uninsured
-- insurance: Insured or Uninsured
-- age_band: of the age on "today"
select
  patients.*,
  coalesce(insurance_provider, 'Uninsured') as insurer,
  case when insurance_provider is null then 'Uninsured' else 'Insured' end as insurance,
  case
    when age < 18 then '0-17'
    when age < 35 then '18-34'
    when age < 50 then '35-49'
    when age < 65 then '50-64'
    when age < 80 then '65-79'
    else '80+'
  end as age_band
from patients
