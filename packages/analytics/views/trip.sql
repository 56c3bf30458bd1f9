-- One row per visit: how far the hospital is from the patient's home.
-- kilometres: great-circle distance between the ZIP codes, by the haversine; null where the place of one is not known
select
  visits.visit_id,
  visits.patient_id,
  patients.state as home_state,
  visits.hospital_state,
  case
    when home.latitude is not null and place.latitude is not null then
      2 * 6371.0088 * asin(least(1, sqrt(
        power(sin(radians(place.latitude - home.latitude) * 0.5), 2)
        + cos(radians(home.latitude)) * cos(radians(place.latitude))
          * power(sin(radians(place.longitude - home.longitude) * 0.5), 2)
      )))
  end as kilometres
from visits
join patients on patients.patient_id = visits.patient_id
left join zip as home on home.zipcode = patients.zipcode
left join zip as place on place.zipcode = visits.hospital_zipcode
