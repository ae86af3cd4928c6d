namespace Tour.Stops;

internal static partial class Hello
{
    [Goroutine]
    public static string Run()
    {
        var greetings = new Chan<string>();
        Go.Run(Greet, greetings);
        var greeting = greetings.Receive();

        Check.That(greeting.StartsWith("hello", StringComparison.Ordinal), "a greeting");
        return greeting;
    }

    [Goroutine]
    private static void Greet(ISendChan<string> greetings) => greetings.Send($"hello from goroutine {Goroutine.Current!.Id}");
}
