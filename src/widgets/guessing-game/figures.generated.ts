// Written by scripts/train/passages.ts from the models of src/assets/models; see there.
import type { Tables } from './guessers.ts';
import type { Figures } from './passages.ts';

export const TABLES: Tables = {"letters":" etaoinsrhldcumfpgwybvkxjqz","digrams":["ntrls dcimvybgpkuwfxhezjoqa","eluyoarisj tbmvdnchwfgpkqxz","oehatiurkl cysqndmzbpgjfvwx"," eioasuryldgvmnjwhftcbpkqzx"," rnsdalcetmvxipfygwoqbhukjz"," oierafutlysgpnbdwhcmkjzqvx"," ehroaiulnsgtymdbwfpzkcjvqx","eai otruymslnbwdfhqcpgkvjzx","ntsoclemr dgvafpbzkxuiqhjwy","ueoai rjhdstbcfgklmnpqvwxyz","e inslayofhwrumdtgbpkcvjxqz"," eliayodustfvkmpwrcngbhzqjx","ea oipuymbsrnflcdtwhvgkxjqz"," dgteosciaynulkfmvjhqwrbpxz","nrf umtwlsopvdcibkagyehxjzq","eroalp iuthsymwbfdnkgcjqzvx","u aisqeybcdfghjklmnoprtvwxz","e ioastyndmrucglkvpfbwhqjxz"," teishouapclmkywfnqdbrgvjzx","h ieoarsuytlwmcnfbpzgdvkjqx","rsntlcp geaibmdfoykvzxuhjwq","eiaoyu drlmsjnvtchxgbfkpqwz","ihae onsrldtyfkbumpcwgzjqvx","ptice ahuoyxvqsfmldwbgnzjkr"," oesimtalpbrncdwgfhzuvxkjyq","eaioz yluwtbvhfdsnmprckgqjx","taoiswhcbmfpdernlguyvjkqzx "]};

/** Of Shannon’s example and then of each passage. */
export const FIGURES: readonly Figures[] = [
 {
  "counts": [
   1.6439,
   1.4147,
   1.4779
  ],
  "network": [
   1.8746,
   1.9268,
   1.6328
  ],
  "mixture": [
   1.7002,
   1.6652,
   1.5864
  ],
  "ranks": "51171121111171911211221215273121211158752111111131111712111214119811b411111652211112111111216611116111"
 },
 {
  "counts": [
   1.4405,
   1.1818,
   1.402
  ],
  "network": [
   1.2835,
   1.0997,
   1.3323
  ],
  "mixture": [
   1.2536,
   1.0956,
   1.316
  ],
  "ranks": "9121121141111111611b452131123111111116211112111121121161111111121112111114711117121534211111551411e311111111"
 },
 {
  "counts": [
   1.6382,
   1.4206,
   1.6063
  ],
  "network": [
   1.4191,
   1.2923,
   1.3672
  ],
  "mixture": [
   1.4207,
   1.2898,
   1.3849
  ],
  "ranks": "5117111111112211118411b4111162411111111112112211111151112111355111111221111211b15111141111211111d21121"
 },
 {
  "counts": [
   1.3136,
   1.2236,
   1.0843
  ],
  "network": [
   1.2439,
   1.089,
   0.987
  ],
  "mixture": [
   1.222,
   1.0883,
   0.9844
  ],
  "ranks": "3111414311e13332111121113111153511172111113213111111711311111111111111111111211h111111111131111111g51111121111111h411111119111111"
 },
 {
  "counts": [
   1.4634,
   1.3972,
   1.2716
  ],
  "network": [
   1.5559,
   1.4629,
   1.4462
  ],
  "mixture": [
   1.4621,
   1.4145,
   1.3672
  ],
  "ranks": "91351111111111112222144121211h11113312111111a42211111j1214121111111h121611111115111211112a17211119152"
 },
 {
  "counts": [
   1.6357,
   1.5367,
   1.4515
  ],
  "network": [
   1.453,
   1.4412,
   1.4453
  ],
  "mixture": [
   1.4432,
   1.4191,
   1.4072
  ],
  "ranks": "211111111752111111111111111d58117211121111311116121111115193128211111111j211112112116221111113423111311114211121281121871111c221111637111h26131131111114321211111"
 },
 {
  "counts": [
   1.4733,
   1.4082,
   0.9124
  ],
  "network": [
   1.4944,
   1.4235,
   0.6957
  ],
  "mixture": [
   1.4165,
   1.3637,
   0.7237
  ],
  "ranks": "912131111b421111811112112113111111111651211116h2451111a5212m111116311111111111111117411241111111114111"
 },
 {
  "counts": [
   1.7435,
   1.6785,
   1.7502
  ],
  "network": [
   1.5105,
   1.3624,
   1.2809
  ],
  "mixture": [
   1.5025,
   1.3614,
   1.3073
  ],
  "ranks": "e12121441115114214111111a122311111111b118221111d311138212114111111111111116111821162211311411521111454117111111913211111131561111111111111611434151111112"
 },
 {
  "counts": [
   1.5564,
   1.5368,
   1.4355
  ],
  "network": [
   1.4711,
   1.4825,
   1.4211
  ],
  "mixture": [
   1.4438,
   1.4523,
   1.3887
  ],
  "ranks": "51171131112115111332111111211111c5111121111911a17211232111111113111113411111311b31121121211h311412311111g321111113111141f112111111fb211"
 },
 {
  "counts": [
   1.7402,
   1.6927,
   1.7757
  ],
  "network": [
   1.4418,
   1.4017,
   1.4015
  ],
  "mixture": [
   1.4458,
   1.4047,
   1.4201
  ],
  "ranks": "5111g11331111111152111111711119241221112111111115121111111g11117131173111111171111118421111111g2111114121111131181e11911138111311"
 },
 {
  "counts": [
   1.85,
   1.825,
   1.8085
  ],
  "network": [
   1.6714,
   1.7217,
   1.7954
  ],
  "mixture": [
   1.6293,
   1.6632,
   1.7043
  ],
  "ranks": "21111115232112111c111111111182121111116121131111151411183117ej2321b341121113113l1111141111111135213111111152111a11614121111113812111143211192111811111"
 },
 {
  "counts": [
   2.0345,
   2.0007,
   1.9198
  ],
  "network": [
   1.7613,
   1.7119,
   1.7198
  ],
  "mixture": [
   1.7509,
   1.7019,
   1.6952
  ],
  "ranks": "511515412233211114211c223123111812133342111511c4111821211111315211111d28154111a14111111111322f111141211111124212232111311111133b132211511f231"
 },
 {
  "counts": [
   2.1511,
   2.0826,
   2.1913
  ],
  "network": [
   2.1313,
   2.0452,
   1.9751
  ],
  "mixture": [
   2.0457,
   1.9949,
   1.9392
  ],
  "ranks": "e21731121113291321171111111453221112c14112247111411e151111211362211138455211111271411111157111234231111121711141221"
 }
];
