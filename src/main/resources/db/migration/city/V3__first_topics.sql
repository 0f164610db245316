INSERT INTO city_topic (id, position, name) VALUES
  ('internet-of-things', 1, '{"de":"Internet der Dinge","en":"Internet of Things","fi":"Esineiden internet","sv":"Sakernas internet"}'),
  ('smart-city', 2, '{"de":"Smart City","en":"Smart city","fi":"Älykäs kaupunki","sv":"Smart stad"}'),
  ('emission-free-mobility', 3, '{"de":"Emissionsfreie Mobilität","en":"Emission-free mobility","fi":"Päästötön liikkuminen","sv":"Utsläppsfri mobilitet"}'),
  ('mobility', 4, '{"de":"Mobilität","en":"Mobility","fi":"Liikkuminen","sv":"Mobilitet"}'),
  ('data-strategy', 5, '{"de":"Datenstrategie","en":"Data strategy","fi":"Datastrategia","sv":"Datastrategi"}'),
  ('data-sovereignty', 6, '{"de":"Datensouveränität","en":"Data sovereignty","fi":"Datasuvereniteetti","sv":"Datasuveränitet"}'),
  ('sustainability', 7, '{"de":"Nachhaltigkeit","en":"Sustainability","fi":"Kestävä kehitys","sv":"Hållbarhet"}'),
  ('connectedness', 8, '{"de":"Vernetzung","en":"Connectedness","fi":"Verkottuminen","sv":"Sammankoppling"}'),
  ('talent', 9, '{"de":"Fachkräfte und Talente","en":"Talent","fi":"Osaajat","sv":"Talanger"}'),
  ('digitalisation', 10, '{"de":"Digitalisierung","en":"Digitalisation","fi":"Digitalisaatio","sv":"Digitalisering"}'),
  ('services-for-citizens', 11, '{"de":"Bürgerservice","en":"Services for citizens","fi":"Kaupunkilaisten palvelut","sv":"Tjänster för invånare"}');
