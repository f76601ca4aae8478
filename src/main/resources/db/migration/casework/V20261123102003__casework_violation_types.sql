-- 违法类型: cases name their kind as clues and complaints do
update case_record set violation = 'UNLICENSED_PRACTICE' where violation = 'UNLICENSED';
update case_record set violation = 'INSTITUTION_VIOLATION' where violation = 'INSTITUTION';
update case_record set violation = 'ILLEGAL_DRUG' where violation = 'DRUG';
update case_record set violation = 'ILLEGAL_DEVICE' where violation = 'DEVICE';
update case_record set violation = 'PRICE_VIOLATION' where violation = 'PRICE';
update case_record set violation = 'ILLEGAL_AD' where violation = 'ADVERT';
update case_record set violation = 'ILLEGAL_INTERNET_INFO' where violation = 'INTERNET';
update case_record set violation = 'POSTAL_VIOLATION' where violation = 'POSTAL';
