/** A reason why some reference figures are not compared, and their ids. */
export interface NotJudged {
  readonly reason: string
  readonly ids: readonly string[]
}

/** Reference figures that no dataset is compared with. */
export const notJudged: readonly NotJudged[] = [
  {
    reason: 'of the whole population or of all hospitals: the tables hold a sample of patients, not a nation',
    ids: words(`us_stays_2017 us_stays_2022 stays_per_1000 pop_any_stay_pct readmit_count_2018 occupancy births_2022
      median_age age_pyramid sex_ratio med_debt_any med_debt_over5k cannot_pay_1000 htn_crisis_share top_dx_2018 cost_top5_2017
      stay_type_mix top_ms_drg drug_top10 drug_volumes`),
  },
  {
    reason: 'prevalence in the population: everybody in the data is ill with something',
    ids: words(`prev_htn prev_htn_age htn_aware_treated htn_sex_age prev_dm_total prev_dm_dx prev_dm_age dm_type2_share
      prev_arthritis prev_arthritis_age arthritis_over45 prev_asthma prev_copd prev_chd prev_kidney prev_ckd_any
      prev_anxiety_sx prev_depr_sx prev_allergy prev_allergy_child prev_migraine prev_stroke prev_cancer prev_flu
      esrd_admits`),
  },
  {
    reason: 'no column holds it: how people leave, and whether they die',
    ids: words(`inhosp_mort_2019 inhosp_mort_2010 inhosp_mort_ny mort_by_age dispo_ny_2024 dispo_us_2010 dispo_home_by_age
      dispo_ltc_by_age pac_rate pac_by_payer pac_split pac_los_gap mort_by_severity apr_rom_ny weekend_mort pneu_mort
      pneu_assoc_mort covid_mort_wave htn_emerg_2012 anaph_cfr sepsis_2021`),
  },
  {
    reason: 'no column holds it: emergency departments, observation status, type of admission',
    ids: words(`obs_share_wa obs_medicare_2012 obs_duration surgical_share_ny adm_type_us adm_type_ny ed_gateway_ny
      ed_gateway_us weekend_elective weekend_ed weekend_selfpay dow_ed ed_visits_2022 ed_rate_age_2022 ed_rate_mid
      ed_payer_order ed_adult_lt65_payer ed_any_year ed_treat_release ed_cost_2017 ed_female ed_chronic ed_copd ed_covid
      birth_elective tka_same_day`),
  },
  {
    reason: 'no column holds it: further diagnoses, beds, ownership, newborns, ethnicity, plans, denials',
    ids: words(`dx_count beds_mix ownership_mix preterm blood_by_ethnicity ma_share ma_insurer_share denial_initial
      oop_individual_market collections_share collections_balance birth_mean_age_now append_lap chole_ny`),
  },
  {
    reason: 'a condition that is not modelled, or a part of one that is',
    ids: words(`month_cellulitis hf_mort_los_2016 hf_mort_los_2009 hf_readmit_mcr ami_readmit_mcr pneu_readmit_mcr dka_2017 dka_2014
      stroke_isch_2014 stroke_premier_2017 headache_2008 asthma_out or_htn_hld or_dm_obesity or_dm_hld or_hf_af or_hf_cad
      or_copd_smoke or_asthma_obesity or_oa_obesity or_fx_osteop or_ckd_anemia or_cancer_anemia or_stroke_af`),
  },
  {
    reason: 'hospital cost or billed charge: our charge is the allowed amount, so only shapes and ratios are compared',
    ids: words(`cost_mean_2016 cost_mean_2017 cost_sepsis_2018 cost_cancer_2017 charge_cost_us charge_mean_us_2017
      charge_ny_2024 cost_ny_2024 charge_ny_2015 ccr_ny charge_by_payer_ny expense_per_day cost_share_2017 weekend_cost`),
  },
  {
    reason: 'New York alone, where stays are longer and dearer; the national figure of the same is compared',
    ids: words(`los_pmf_ny los_mean_ny_2015_2024 los_by_severity stays_by_age_ny payer_stays_ny csec_ny ny_aki_2024
      ny_bronchitis_2024 ny_hernia_2024 ny_bar_charts fx_ny_2020 fx_ny_site`),
  },
  {
    reason: 'another verified figure covers the same people: a later one, or the survey by condition',
    ids: words(`los_mean_all_2012 los_mean_2005 payer_stays_2010 insurer_share_2020 oop_birth_2018_20 pay_over_month_2018
      birth_los_2009 birth_payer_2010 flu_stats_2004 stroke_all_2009`),
  },
  {
    reason: 'of all stays or of people at large, whose conditions, ages and coverage differ from those modelled',
    ids: words('los_by_payer region_mix cov_types_2023 nhis_cov_18_64 nhis_cov_0_17'),
  },
  {
    reason: 'a parameter or a rule, which the validator or a unit test holds, not an outcome',
    ids: words(`medicare_partA_ded medicare_partA_ded_now eshi_deductible medicaid_oop insurer_regional name_cohort
      phone_zip_rule coll_window`),
  },
  {
    reason: 'of statements or answers to a survey: a statement gathers several bills, and an answer is no bill',
    ids: words('big_balance_share plan_use'),
  },
]

function words(text: string): readonly string[] {
  return text.split(/\s+/)
}
