/** First names of most people in France today, folded: with a capital and before another, they make a person's name. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `abdel abdelkader adam adele adrien agathe agnes ahmed aicha alain albert alex alexandra alexandre alexis ali alice aline amandine
  amelie amina anais andre andrea angelique anne annick annie anthony antoine antonin arnaud arthur aude audrey aurelie aurelien axel
  baptiste bastien beatrice benjamin benoit bernadette bernard bertrand blandine boris brigitte bruno camille capucine carine carole
  caroline catherine cecile cedric celia celine chantal charles charlotte chloe christelle christian christiane christine christophe
  claire clara claude claudine clemence clement clementine colette constance corentin corinne coralie cyril cyrille damien daniel
  daniele danielle david delphine denis denise diane didier dominique dorothee eddy edith edouard eleonore elena elisabeth elise
  elodie elsa emeline emilie emma emmanuel emmanuelle enzo eric erwan esther estelle etienne eugenie eva evelyne fabien fabienne
  fabrice fanny farid fatima fatma felix fernand flavie florence florent florian franck francois francoise frederic frederique
  gabriel gabrielle gael gaelle gaetan genevieve geoffroy georges gerald gerard germain ghislaine gilbert gilles gregoire gregory
  guillaume guy gwenaelle hamid hassan helene henri herve hubert hugo hugues ibrahim ines irene isabelle jacqueline jacques jamel
  jamila jean jeanne jennifer jeremie jeremy jerome jessica joel joelle johan jonathan josette joseph josephine josiane julie julien
  juliette justine kamel karim karima karine kevin khadija killian laetitia laura laure laurence laurent lea leila leo leon leonie
  leslie liliane lina lionel lisa loic lola lou louis louise luc lucas lucette lucie lucien ludivine ludovic lydie madeleine mael
  magali malika manon manuel marc marcel margaux margot marguerite maria mariam marianne marie marina marine marion marius marjorie
  martin martine mathieu mathilde mathis matthieu maud maurice max maxence maxime mehdi melanie melissa michel michele mickael mireille
  mohamed mohammed monique morgane mounir mourad muriel myriam nadege nadia nadine nathalie nathan nicolas nicole nina noe noemie
  nora nourredine odette odile olivia olivier omar oscar pascal pascale patrice patricia patrick paul paulette pauline perrine
  philippe pierre quentin rachel rachid raphael raymond rebecca regine regis remi remy rene renee richard robert robin rodolphe
  roger roland romain romane rosalie roselyne sabine sabrina said salima salome samia samir samuel sandra sandrine sara sarah
  sebastien serge severine simon simone solange solene sonia sophie stephane stephanie suzanne sylvain sylvette sylvie tanguy
  thibault thierry thomas timothee tom tristan valentin valentine valerie vanessa veronique victor victoire victoria vincent
  violette virginie viviane wilfried william xavier yann yannick yasmina yasmine yohan youssef yves yvette yvonne zoe`.split(
    /\s+/,
  ),
);
