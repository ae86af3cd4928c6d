using GoroutineGen.Generator.Tests.Harness;

namespace GoroutineGen.Generator.Tests.Twins;

public class ExitTests
{
    [Test]
    public void CatchClausesLetTheExitPass() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                foreach (int kind in new[] { 0, 1, 2, 3, 4, 5, 6 })
                {
                    Go.Run(Leave, kind).Join();
                    Console.WriteLine(kind);
                }
            }

            [Goroutine]
            static void Leave(int kind)
            {
                try
                {
                    switch (kind)
                    {
                        case 0: Named(); break;
                        case 1: Unnamed(); break;
                        case 2: Bare(); break;
                        case 3: Filtered(true); break;
                        case 4: Typed<Exception>(); break;
                        case 5: Nested(); break;
                        case 6: Locked(); break;
                    }
                    Console.WriteLine("goes on");
                }
                finally { Console.Write("finally "); }
            }

            [Goroutine]
            static void Named()
            {
                try { Go.Exit(); }
                catch (SystemException) { Console.WriteLine("cannot be"); }
                catch (Exception @e)
                {
                    Console.WriteLine(@e.Message);
                }
            }

            [Goroutine]
            static void Unnamed()
            {
                try { Go.Exit(); } catch (Exception) { Console.WriteLine("caught"); } finally { Console.Write("inner "); }
            }

            [Goroutine]
            static void Bare()
            {
                try
                {
                    Go.Exit();
                }
                catch
                {
                    Console.WriteLine("caught");
                    throw;
                }
            }

            [Goroutine]
            static void Filtered(bool yes)
            {
                try
                {
                    try { Go.Exit(); }
                    catch (Exception e) when (yes || e.Message == "never") { Console.WriteLine("caught"); }
                    catch (Exception) when (yes) { Console.WriteLine("caught"); }
                }
                catch when (yes) { Console.WriteLine("caught"); }
            }

            [Goroutine]
            static void Typed<T>() where T : Exception
            {
                try { Go.Exit(); }
                catch (T e) { Console.WriteLine(e.Message); }
                catch (GoroutineExitException e) { Console.WriteLine(e.Message); }
            }

            [Goroutine]
            static void Nested()
            {
                try { throw new FormatException(); }
                catch
                {
                    try { Go.Exit(); } catch { Console.WriteLine("caught"); }
                }
            }

            [Goroutine]
            static void Locked()
            {
                lock (typeof(Program))
                {
                    try { Go.Exit(); } catch (Exception) { Console.WriteLine("caught"); }
                }
            }
        """,
        """
        finally 0
        inner finally 1
        finally 2
        finally 3
        finally 4
        finally 5
        finally 6
        """);

    [Test]
    public void NestedFunctionsKeepTheirCatchClauses() => GeneratorHarness.VerifyMembers(
        """
            [Goroutine]
            public static void Run()
            {
                var left = Go.Run(() =>
                {
                    try { Go.Exit(); } catch (Exception) { }
                    return 1;
                });
                try { left.Join(); } catch (OperationCanceledException e) { Console.WriteLine(e.Message.StartsWith("Goroutine ")); }
                Action swallow = () =>
                {
                    try { throw new FormatException(); } catch (Exception e) { Console.WriteLine(e.GetType().Name); }
                };
                swallow();
                Local();

                void Local()
                {
                    try { throw new FormatException(); } catch { Console.WriteLine("caught"); }
                }
            }
        """,
        """
        True
        FormatException
        caught
        """);

    [Test]
    public void AFilterThatIsInjectedRefusesNothing() => GeneratorHarness.Run(
        TestSource.Members(
            """
                [Goroutine]
                public static void Run()
                {
                    int __e = 1;
                    try
                    {
                        try { Go.Yield(); throw new FormatException("thrown"); }
                        finally { Go.Yield(); Console.WriteLine("finally"); }
                    }
                    catch (Exception e) when (e.Message == "thrown") { Console.WriteLine(__e); }
                }
            """),
        """
        finally
        1
        """);
}
