namespace GoroutineGen.EndToEnd.Child;

/// <summary>Main calls Go.Exit: the others go on, and when none is left that is a deadlock.</summary>
internal static partial class MainExits
{
    [Goroutine]
    public static void MainWhileOthersFinish()
    {
        Go.Run(Finish);
        Go.Exit();
    }

    [Goroutine]
    public static void MainWithARecoveredException()
    {
        try
        {
            Go.Exit();
        }
        finally
        {
            try
            {
                Throw();
            }
            catch (InvalidOperationException)
            {
            }
        }
    }

    [Goroutine]
    public static void MainWithAnExceptionRecoveredFurtherOut()
    {
        try
        {
            try
            {
                Go.Exit();
            }
            finally
            {
                Throw();
            }
        }
        catch (InvalidOperationException)
        {
        }
    }

    [Goroutine]
    public static void MainWithTwoRecoveredExceptions()
    {
        try
        {
            try
            {
                try
                {
                    Throw();
                }
                finally
                {
                    Go.Exit();
                }
            }
            finally
            {
                Throw();
            }
        }
        catch (InvalidOperationException)
        {
        }
    }

    [Goroutine]
    public static void ExitDuringAnException()
    {
        Go.Run(ThrowThenExit);
        Go.Exit();
    }

    [Goroutine]
    private static void ThrowThenExit()
    {
        try
        {
            Throw();
        }
        finally
        {
            Go.Exit();
        }
    }

    [Goroutine]
    private static void Finish()
    {
        for (var i = 0; i < 10; i++)
            Go.Yield();
        Console.WriteLine("the other finishes");
    }

    [Goroutine]
    private static void Throw() => throw new InvalidOperationException("hello");
}
