"""Spanish letters: ``[le|te|les]`` gives the forms for usted, for tú and for several people."""

DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
OF_WEEKDAY, OF_DATE = "del {day}", "del {number} de {month}"
ON_WEEKDAY, ON_DATE, DATE = "el {day}", "el {number} de {month}", "{number} de {month}"
BY_DAY, IN_WEEK, LONG_DATE = "para el {day} {number} de {month}", "en la semana del {number} de {month}", "{day} {number} de {month}"
AND = "y"
QUOTE = "«{}»"
WRITTEN = r"^(?P<noun>propuesta(?: comercial)?|presupuesto|cotización|oferta|candidatura)\b(?:\s*[:–—-]\s*(?P<rest>.+)|\s+(?P<joined>(?:para|de|del|al)\b.+))$"
WORK = "«{rest}»"
WORK_FOR = "{rest}"
WORK_TITLE = "«{rest}»"

GREETING, FAMILIAR_GREETING, FORMAL_GREETING = "Hola, {names}:", "Hola, {names}:", "Hola, {names}:"
GREETING_WORD = "{word}, {names}:"
GREETING_WORDS = ("hola",)
FULL_NAME = False
TO_TEAM, TO_MANY, TO_NOBODY = "Buenos días:", "Hola a todos:", "Buenos días:"
SIGN_OFF, SIGN_OFF_END = "Un saludo", ","

GREETS = frozenset("hola buenos buenas días tardes estimado estimada estimados estimadas querido querida apreciado apreciada señor señora don doña sr sra dr dra a todos y".split())
SMALL_WORDS = frozenset("con en y para el los las del al reunión llamada charla comida almuerzo cita café encuentro".split())
INTERVIEW_WORDS = frozenset("entrevista trabajo telefónica".split())
CONNECTORS = "con|en|y|de"
GREETING_END = ":"
NOUNS_ARE_CAPITAL = False
HAS_DICTIONARY = False

YOU_WROTE, THEY_WROTE, NOTHING_SINCE = "escribiste tú", "llegó un mensaje", "nada desde entonces"

SLIPS = (r"\b(?:de|a) el (?=[a-zà-ÿ])[a-zà-ÿ]+", r"\by (?=i[^aeo\W])[a-zà-ÿ]+", r"\bo (?=o[a-zà-ÿ])[a-zà-ÿ]+", r"\bhubieron\b", r"\bla (?:problema|tema|programa)\b")

_NOTES = "{% for note in notes %} {{ note }}{% endfor %}"

SUBJECTS = {
    "thanks": "Gracias{{ ' – ' ~ (topic or role or 'nuestra conversación') }}",
    "recap": "{{ topic or 'Nuestra reunión' }} – gracias",
    "introduction": "Un placer [conocerle|conocerte|conocerles]{{ ' – ' ~ topic if topic else '' }}",
    "nudge": "{{ topic or 'Mi mensaje del ' ~ written_date }}",
    "check_in": "{{ topic or ('Puesto de ' ~ role if role else 'Una consulta breve') }}",
    "rejection_reply": "Gracias por [su|tu|su] respuesta{{ ' – ' ~ topic if topic else '' }}",
    "acceptance_reply": "Muchas gracias{{ ' – ' ~ topic if topic else '' }}",
    "call_sheet": "Guion de llamada: {{ first_names or organisation or 'tu contacto' }}{{ ' – ' ~ topic if topic else '' }}",
}

_STRENGTH = "{% if strength %} Con {{ strength }}, creo que podría aportar desde el principio.{% endif %}"
_PROMISED = "{% if own_promise %} Como comenté, [le|te|les] enviaré {{ own_promise }}.{% endif %}"
_QUESTION = "{% if question %} También [preguntó|preguntaste|preguntaron]: «{{ question }}» Con gusto lo respondo con más detalle.{% endif %}"
_ITEMS = "{% if items %}\n\nEn las notas figuran estos próximos pasos:\n{% for item in items %}- {{ item }}\n{% endfor %}{% endif %}"
_AT = "{% if organisation %} en {{ organisation }}{% endif %}"
_POSITION = "{% if role %} para el puesto de {{ role }}{% endif %}"

TEMPLATES = {
    "thanks": (
        "Gracias por [dedicarme su|dedicarme tu|dedicarme su] tiempo {{ day }} para {% if role %}hablar del puesto de {{ role }}{% else %}la entrevista{% endif %}" + _AT + ". "
        "{% if points %}Desde entonces he seguido pensando en este punto de la agenda: {{ points }}.{% else %}La conversación me gustó mucho.{% endif %}" + _NOTES +
        "\n\nLa conversación ha reforzado mi interés por {% if role %}este puesto{% else %}el puesto{% endif %}." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nSi falta algo que ayude a tomar la decisión, [se lo|te lo|se lo] envío con mucho gusto. Quedo a la espera de conocer los próximos pasos.",

        "Muchas gracias por la entrevista {{ of_day }}{% if role %} y por los detalles sobre el puesto de {{ role }}{% endif %}. "
        "{% if points %}El tema de la agenda ({{ points }}) me dejó con ganas de profundizar.{% else %}Salí de ella con más motivación todavía.{% endif %}" + _NOTES +
        "\n\nMe encantaría formar parte {% if organisation %}de {{ organisation }}{% else %}de [su|tu|su] equipo{% endif %}." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nSi [quiere|quieres|quieren] saber más sobre mi experiencia, basta con un mensaje. Espero con interés los próximos pasos.",

        "Quiero agradecer sinceramente el tiempo que me [dedicó|dedicaste|dedicaron] {{ day }}" + _AT + ". "
        "{% if points %}El punto de la agenda ({{ points }}) está muy cerca de lo que me gusta hacer.{% else %}Me dejó una impresión muy buena.{% endif %}" + _NOTES +
        "\n\n{% if role %}El puesto de {{ role }}{% else %}El puesto{% endif %} es de los que asumiría con verdadera ilusión." + _STRENGTH + _PROMISED + _QUESTION +
        "\n\nSi surge cualquier otra pregunta, estoy a [su|tu|su] disposición. Espero tener noticias pronto.",
    ),
    "recap": (
        "Gracias por la conversación {{ of_day }}{% if topic %} sobre «{{ topic }}»{% endif %}. "
        "{% if points %}En la agenda teníamos lo siguiente: {{ points }}. Si [ve|ves|ven] algo de otra manera o [quiere|quieres|quieren] añadir algo, [dígamelo|dímelo|díganmelo] sin problema.{% else %}Me ayudó a entender mejor lo que [le|te|les] importa.{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}Como comenté, [le|te|les] enviaré {{ own_promise }}. {% endif %}"
        "{% if sales %}Si ayuda, con gusto envío más detalles sobre cualquier punto o lo repasamos juntos con el resto del equipo. ¿Cuál sería un buen próximo paso por [su|tu|su] parte?"
        "{% else %}Con gusto me encargo de lo que haga falta para avanzar. [Dígame|Dime|Díganme] qué [necesita|necesitas|necesitan] de mí y para cuándo.{% endif %}" + _QUESTION,

        "Me alegró hablar [con usted|contigo|con ustedes] {{ day }}{% if topic %} («{{ topic }}»){% endif %}; gracias por hacer un hueco. "
        "{% if points %}De nuestra agenda me quedo sobre todo con esto: {{ points }}.{% else %}La conversación me resultó muy útil.{% endif %}" + _NOTES + _ITEMS +
        "\n\n{% if own_promise %}Como comenté, [le|te|les] enviaré {{ own_promise }}. {% endif %}"
        "{% if sales %}Si surgen preguntas al pensarlo con calma, las respondo con gusto por correo o en una llamada corta. ¿Buscamos fecha para la próxima conversación?"
        "{% else %}Si se me ha pasado algo importante, basta con una respuesta breve. Si no, propongo que sigamos desde aquí cuando [le|te|les] venga bien.{% endif %}" + _QUESTION,
    ),
    "introduction": (
        "Fue un placer [conocerle|conocerte|conocerles] {{ day }}{% if topic %} («{{ topic }}»){% endif %}, y gracias por [su|tu|su] tiempo. {% if points %}Me gustaría seguir hablando algún día de este tema: {{ points }}.{% else %}Disfruté mucho de la conversación.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}Como comenté, [le|te|les] enviaré {{ own_promise }}. {% endif %}Me gustaría que siguiéramos en contacto. Si alguna vez puedo ayudar{% if headline %} como {{ headline }}{% endif %}, ya sea con un contacto, una segunda opinión o una pregunta, [escríbame|escríbeme|escríbanme] sin más."
        "\n\nOjalá volvamos a coincidir pronto.",

        "Gracias por la buena conversación {{ of_day }}{% if topic %} («{{ topic }}»){% endif %}. {% if points %}Me encantaría saber más en otra ocasión sobre este tema: {{ points }}.{% else %}Me alegró [conocerle|conocerte|conocerles] un poco mejor.{% endif %}" + _NOTES +
        "\n\n{% if own_promise %}Como comenté, [le|te|les] enviaré {{ own_promise }}. {% endif %}Sigamos en contacto; con gusto continuaría la charla con un café o por teléfono, cuando [le|te|les] venga bien. Y si mientras tanto puedo ayudar en algo, [dígamelo|dímelo|díganmelo].",
    ),
    "nudge": (
        "{% if application %}Me gustaría retomar la candidatura que envié {{ written_day }}" + _POSITION + _AT + ". Mi interés sigue siendo el mismo y quería preguntar si ya han tenido ocasión de verla."
        "{% else %}Retomo la propuesta{% if work %} {{ work }}{% endif %} que [le|te|les] envié {{ written_day }}. ¿[Ha|Has|Han] tenido ocasión de verla?{% endif %}" + _NOTES +
        "\n\n{% if application %}{% if strength %}En pocas palabras, aportaría {{ strength }}. {% endif %}Si hace falta algo más, como referencias o muestras de trabajo, lo envío con gusto."
        "{% else %}Si algo no queda claro o conviene ajustarlo, lo cambio con gusto o lo repasamos en una llamada corta.{% endif %}"
        "\n\nNo hay prisa si [necesita|necesitas|necesitan] más tiempo; una breve nota sobre cómo va ya me ayudaría a organizarme.",

        "{% if application %}Una pregunta breve sobre mi candidatura del {{ written_date }}" + _POSITION + ": ¿hay alguna novedad, o puedo añadir algo?"
        "{% else %}Una pregunta breve sobre la propuesta{% if work %} {{ work }}{% endif %} del {{ written_date }}: ¿llegó bien, y responde a lo que [tenía|tenías|tenían] en mente?{% endif %}" + _NOTES +
        "\n\n{% if application %}El puesto me sigue interesando mucho. {% if strength %}Aportaría {{ strength }}, y con{% else %}Con{% endif %} gusto contaría más en una conversación."
        "{% else %}Con gusto respondo preguntas, ajusto el alcance o explico cualquier parte al resto del equipo.{% endif %}"
        "\n\nSi no es buen momento, no pasa nada; [dígame|dime|díganme] simplemente cuándo puedo volver a escribir.",
    ),
    "check_in": (
        "La última vez que hablamos, la respuesta estaba prevista {{ promised }}. Quería preguntar si hay alguna novedad{% if role %} sobre el puesto de {{ role }}{% elif job %} en el proceso{% elif topic %} sobre «{{ topic }}»{% endif %}." + _NOTES +
        "\n\n{% if job %}Mi interés{% if organisation %} por {{ organisation }}{% endif %} sigue intacto.{% if strength %} Con gusto aportaría {{ strength }}.{% endif %}{% else %}Me seguiría gustando trabajar [con usted|contigo|con ustedes] en esto.{% endif %} Si hace falta más tiempo, o algo más por mi parte, basta con decírmelo."
        "\n\nMuchas gracias; quedo a la espera de noticias.",

        "Espero que todo vaya bien. La respuesta{% if role %} sobre el puesto de {{ role }}{% elif topic and not job %} sobre «{{ topic }}»{% endif %} estaba prevista {{ promised }}, así que quería preguntar cómo va el asunto." + _NOTES +
        "\n\n{% if job %}Mi interés no ha cambiado.{% if strength %} Con gusto aportaría {{ strength }}.{% endif %}{% else %}Mi propuesta sigue en pie, y la adapto con gusto donde haga falta.{% endif %} Si la decisión tarda un poco más, no hay ningún problema; una nota sobre los plazos me ayudaría."
        "\n\n¿Puedo añadir algo que lo haga más fácil?",
    ),
    "rejection_reply": (
        "Gracias por avisarme y {% if job %}por el tiempo que me [dedicó|dedicaste|dedicaron]" + _POSITION + _AT + "{% else %}por valorar mi propuesta{% if work %} {{ work }}{% endif %}{% endif %}. Siento que esta vez no haya salido, pero respeto la decisión." + _NOTES +
        "\n\nSi [tiene|tienes|tienen] un momento, agradecería unas palabras sobre {% if job %}lo que podría haber hecho mejor; me ayudaría mucho{% else %}lo que inclinó la balanza; me ayudaría a mejorar{% endif %}."
        "\n\n{% if job %}Si en el futuro surge un puesto adecuado, me alegrará tener noticias.{% else %}Si los planes cambian o surge otro proyecto, me alegrará tener noticias.{% endif %} [Le|Te|Les] deseo lo mejor{% if organisation %}, también a todo el equipo de {{ organisation }}{% endif %}.",

        "Gracias por la respuesta y por {% if job %}la oportunidad de presentar mi candidatura" + _POSITION + _AT + "{% else %}la oportunidad de presentar una propuesta{% if work %} {{ work }}{% endif %}{% endif %}. Claro que esperaba otra respuesta, pero la entiendo y la respeto." + _NOTES +
        "\n\n¿[Tendría|Tendrías|Tendrían] un momento para decirme {% if job %}qué faltó o en qué debería trabajar{% else %}qué marcó la diferencia{% endif %}? Cualquier indicación es bienvenida."
        "\n\nMe gustaría seguir en contacto y saber de [usted|ti|ustedes] si {% if job %}surge un puesto que encaje conmigo{% else %}surge otra necesidad{% endif %}. Mis mejores deseos{% if organisation %} para {{ organisation }}{% endif %}.",
    ),
    "acceptance_reply": (
        "{% if job %}¡Muchas gracias, es una noticia estupenda! Me alegra mucho la oferta" + _POSITION + "{% if organisation %} y la perspectiva de incorporarme a {{ organisation }}{% endif %}."
        "{% else %}¡Muchas gracias, es una noticia estupenda! Tengo muchas ganas de trabajar [con usted|contigo|con ustedes]{% if organisation %} y con el equipo de {{ organisation }}{% endif %}.{% endif %}" + _NOTES +
        "\n\n{% if job %}Voy a revisar los detalles con calma. ¿[Podría|Podrías|Podrían] decirme cuáles son los próximos pasos, para cuándo [necesita|necesitas|necesitan] mi respuesta y qué documentos hacen falta?"
        "{% else %}¿[Podría|Podrías|Podrían] decirme qué [necesita|necesitas|necesitan] de mí para los próximos pasos y con quién debo tratar los detalles prácticos? Con gusto propongo una fecha para una breve llamada de arranque.{% endif %}"
        "\n\nGracias de nuevo por la confianza{% if job %} y por las conversaciones tan agradables{% endif %}.",
    ),
    "call_sheet": (
        "No ha llegado respuesta desde hace {{ days }} días. Otro correo sería demasiado; una llamada corta puede aclararlo."
        "\n\nA quién llamar\n{% for person in people %}- {{ person }}\n{% endfor %}{% if phone %}- Número que dieron: {{ phone }}{% else %}- No se conoce ningún número; quizá figure en la firma o en la web.{% endif %}"
        "\n\nQué ha pasado hasta ahora\n{% for line in history %}- {{ line }}\n{% endfor %}"
        "\n\nTemas\n- {% if work and not application %}La propuesta {{ work }}: ¿sigue respondiendo a lo que necesitan?{% elif topic %}«{{ topic }}»: ¿sigue siendo un tema para ellos?{% else %}¿Sigue abierto el asunto por su parte?{% endif %}\n{% if points %}- En la agenda estaba: {{ points }}.\n{% endif %}{% if strength %}- Lo que aportas: {{ strength }}.\n{% endif %}{% for note in notes %}- {{ note }}\n{% endfor %}- ¿Qué ha cambiado por su parte, y quién más decide?\n- Acordar un próximo paso con fecha, o dejarlo ahí."
        "\n\nTres maneras de empezar\n- «Hola{% if first_names %}, {{ first_names }}{% endif %}, quería saber de viva voz cómo va todo y si puedo facilitar algo.»\n- «Sé que hay mucho trabajo. ¿Tiene dos minutos para hablar de {{ '“' ~ topic ~ '”' if topic else 'mi último mensaje' }}, o mejor en otro momento?»\n- «Si la respuesta es no, no pasa nada, y me ayudaría saberlo. ¿Sigue en la lista?»"
        "\n\nOtras vías\n- Una tarjeta escrita a mano es tan poco frecuente que se recuerda.\n- Si hay un encuentro previsto, unas palabras amables en persona valen más que un tercer correo.",
    ),
}
