namespace GoroutineGen.Soak.Scenarios;

/// <summary>
/// One answer at a time between an ordinary thread and a goroutine, and between a goroutine and the thread pool: each meets Ms that are
/// just running out of work. Where this is all a round does, a wake-up that is lost is made good by nobody.
/// </summary>
internal static partial class Questions
{
    [Goroutine]
    public static void Run(Round round, Dice dice)
    {
        var answers = round.Open("answers to threads", dice.Between(1, 3_000));
        var questions = new Chan<int>(dice.Between(0, 1));
        var replies = new Chan<int>(dice.Between(0, 1));
        var own = dice.Split();
        Threads.Start(() => Ask(questions, replies, answers, own));
        foreach (var question in questions)
            replies.Send(question);

        var results = round.Open("answers of the pool", dice.Between(1, 1_000));
        for (var i = 0; i < results.Count; i++)
        {
            var number = i;
            var delay = dice.Between(0, 500);
            results.Mark(Go.Await(Task.Run(() => Pause(number, delay))));
        }
    }

    private static void Ask(Chan<int> questions, Chan<int> replies, Tally answers, Dice dice)
    {
        for (var i = 0; i < answers.Count; i++)
        {
            questions.Send(Pause(i, dice.Between(0, 500)));
            answers.Mark(replies.Receive());
        }

        questions.Close();
    }

    private static int Pause(int number, int spins)
    {
        Thread.SpinWait(spins);
        return number;
    }
}
